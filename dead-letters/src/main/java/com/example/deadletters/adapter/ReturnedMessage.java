package com.example.deadletters.adapter;

import com.example.deadletters.domain.CannotRedrive;
import com.example.deadletters.domain.WorkQueue;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;

/** Returns a message of a dead-letter queue to its original queue, with its attributes and its trace header. */
record ReturnedMessage(SqsClient sqs, WorkQueue queue, Message message) {

    /**
     * Sends the message, then deletes it from the dead-letter queue. After a crash in between, it is in both queues and
     * is processed twice, which is harmless because every consumer is idempotent.
     *
     * @throws CannotRedrive for a FIFO queue
     */
    void send() {
        if (queue.isFifo()) {
            throw new CannotRedrive(
                    "%s is a FIFO queue, which drops duplicates: send all its messages with --all --source %s"
                            .formatted(queue.name(), queue.name()));
        }
        sqs.sendMessage(send -> send.queueUrl(queue.url())
                .messageBody(message.body())
                .messageAttributes(message.messageAttributes())
                .messageSystemAttributes(trace())
                .messageGroupId(message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID)));
        sqs.deleteMessage(delete -> delete.queueUrl(queue.deadLettersUrl()).receiptHandle(message.receiptHandle()));
    }

    private Map<MessageSystemAttributeNameForSends, MessageSystemAttributeValue> trace() {
        var trace = message.attributes().get(MessageSystemAttributeName.AWS_TRACE_HEADER);
        if (trace == null) {
            return Map.of();
        }
        var value = MessageSystemAttributeValue.builder()
                .dataType("String")
                .stringValue(trace)
                .build();
        return Map.of(MessageSystemAttributeNameForSends.AWS_TRACE_HEADER, value);
    }
}
