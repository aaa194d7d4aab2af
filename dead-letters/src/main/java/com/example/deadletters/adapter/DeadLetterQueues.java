package com.example.deadletters.adapter;

import com.example.deadletters.domain.CannotRedrive;
import com.example.deadletters.domain.WorkQueue;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeValue;

/**
 * Messages in dead-letter queues.
 *
 * <p>SQS cannot show a message without receiving it. Messages that are listed are therefore received, which hides them
 * from other consumers for at most a minute, and made visible again at once. Their receive count is incremented, which
 * has no effect in a dead-letter queue.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html">Visibility timeout</a>
 */
record DeadLetterQueues(SqsClient sqs) {

    private static final int HIDDEN_SECONDS = 60;
    private static final int MAX_PER_CALL = 10;
    private static final int TRIES = 3;

    /** Receives at most this many messages and makes them visible again. */
    List<Message> look(WorkQueue queue, int most) {
        var held = new LinkedHashMap<String, Message>();
        try {
            while (held.size() < most && more(queue, most - held.size(), held)) {
                // Received messages are hidden, so each call returns others.
            }
            return List.copyOf(held.values());
        } finally {
            giveBack(queue, held.values());
        }
    }

    /**
     * Receives at most this many messages, which stay hidden until they are deleted, given back or a minute has passed.
     */
    List<Message> take(WorkQueue queue, int most) {
        var held = new LinkedHashMap<String, Message>();
        while (held.size() < most && more(queue, most - held.size(), held)) {
            // As above.
        }
        return List.copyOf(held.values());
    }

    /** Receives the message with this id and gives back the others that were received. */
    Optional<Message> take(WorkQueue queue, String id) {
        var held = new LinkedHashMap<String, Message>();
        try {
            while (!held.containsKey(id) && more(queue, MAX_PER_CALL, held)) {
                // As above.
            }
            return Optional.ofNullable(held.remove(id));
        } finally {
            giveBack(queue, held.values());
        }
    }

    /** Receives more messages. Returns false if there were no new ones. */
    private boolean more(WorkQueue queue, int most, Map<String, Message> held) {
        int before = held.size();
        sqs.receiveMessage(receive -> receive.queueUrl(queue.deadLettersUrl())
                        .maxNumberOfMessages(Math.min(most, MAX_PER_CALL))
                        // Long polling queries all servers; short polling may miss messages.
                        .waitTimeSeconds(1)
                        .visibilityTimeout(HIDDEN_SECONDS)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages()
                .forEach(message -> held.put(message.messageId(), message));
        return held.size() > before;
    }

    /**
     * Makes messages visible again. If SQS rejects a message three times, it stays hidden until its visibility timeout
     * ends.
     */
    void giveBack(WorkQueue queue, Collection<Message> messages) {
        List<Message> left = List.copyOf(messages);
        for (int i = 0; i < TRIES && !left.isEmpty(); i++) {
            left = tryToGiveBack(queue, left);
        }
    }

    /** Returns the messages that are still hidden, because a successful call may have rejected some. */
    private List<Message> tryToGiveBack(WorkQueue queue, List<Message> messages) {
        var refused = new HashSet<String>();
        for (int from = 0; from < messages.size(); from += MAX_PER_CALL) {
            var entries = messages.subList(from, Math.min(from + MAX_PER_CALL, messages.size())).stream()
                    .map(message -> ChangeMessageVisibilityBatchRequestEntry.builder()
                            .id(message.messageId())
                            .receiptHandle(message.receiptHandle())
                            .visibilityTimeout(0)
                            .build())
                    .toList();
            sqs.changeMessageVisibilityBatch(
                            change -> change.queueUrl(queue.deadLettersUrl()).entries(entries))
                    .failed()
                    .forEach(entry -> refused.add(entry.id()));
        }
        return messages.stream()
                .filter(message -> refused.contains(message.messageId()))
                .toList();
    }

    /**
     * Sends a message to its original queue, then deletes it from the dead-letter queue. After a crash in between, it
     * is in both queues and is processed twice, which is harmless because every consumer is idempotent.
     *
     * @param message a message returned by {@code take}
     */
    void send(WorkQueue queue, Message message) {
        if (queue.isFifo()) {
            throw new CannotRedrive(
                    "%s is a FIFO queue, which drops duplicates: send all its messages with --all --source %s"
                            .formatted(queue.name(), queue.name()));
        }
        sqs.sendMessage(send -> send.queueUrl(queue.url())
                .messageBody(message.body())
                .messageAttributes(message.messageAttributes())
                .messageSystemAttributes(traceOf(message))
                .messageGroupId(message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID)));
        sqs.deleteMessage(delete -> delete.queueUrl(queue.deadLettersUrl()).receiptHandle(message.receiptHandle()));
    }

    private static Map<MessageSystemAttributeNameForSends, MessageSystemAttributeValue> traceOf(Message message) {
        var attributes = new HashMap<MessageSystemAttributeNameForSends, MessageSystemAttributeValue>();
        var trace = message.attributes().get(MessageSystemAttributeName.AWS_TRACE_HEADER);
        if (trace != null) {
            attributes.put(
                    MessageSystemAttributeNameForSends.AWS_TRACE_HEADER,
                    MessageSystemAttributeValue.builder()
                            .dataType("String")
                            .stringValue(trace)
                            .build());
        }
        return attributes;
    }
}
