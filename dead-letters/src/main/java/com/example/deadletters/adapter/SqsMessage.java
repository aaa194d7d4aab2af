package com.example.deadletters.adapter;

import com.example.deadletters.domain.ParkedMessage;
import com.example.deadletters.domain.WorkQueue;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** A message as SQS delivered it from a dead-letter queue. */
record SqsMessage(DeadLetterQueues queues, WorkQueue queue, Message message) implements ParkedMessage {

    @Override
    public String id() {
        return message.messageId();
    }

    @Override
    public String body() {
        return message.body();
    }

    @Override
    public Instant sent() {
        return Instant.ofEpochMilli(Long.parseLong(attribute(MessageSystemAttributeName.SENT_TIMESTAMP, "0")));
    }

    @Override
    public String trace() {
        return attribute(MessageSystemAttributeName.AWS_TRACE_HEADER, "");
    }

    private String attribute(MessageSystemAttributeName name, String absent) {
        return message.attributesAsStrings().getOrDefault(name.toString(), absent);
    }

    @Override
    public void sendBack() {
        Translated.run(() -> queues.send(queue, message));
    }

    @Override
    public void release() {
        Translated.run(() -> queues.giveBack(queue, List.of(message)));
    }
}
