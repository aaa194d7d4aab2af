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
 * <p>SQS has no way to look at a message without receiving it. So what is looked at is received, hidden from others for
 * a minute at the longest, and given back as soon as the look is over; its receive count goes up by one, which nothing
 * acts on in a dead-letter queue.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html">Visibility timeout</a>
 */
record DeadLetterQueues(SqsClient sqs) {

    private static final int HIDDEN_SECONDS = 60;
    private static final int MAX_PER_CALL = 10;
    private static final int TRIES = 3;

    /** Receives at most this many messages, and gives them back. */
    List<Message> look(WorkQueue queue, int most) {
        var held = new LinkedHashMap<String, Message>();
        try {
            while (held.size() < most && more(queue, most - held.size(), held)) {
                // Those that are held are not received again, so each call brings others.
            }
            return List.copyOf(held.values());
        } finally {
            giveBack(queue, held.values());
        }
    }

    /** Takes at most this many messages: they stay hidden until they are deleted, given back, or a minute has passed. */
    List<Message> take(WorkQueue queue, int most) {
        var held = new LinkedHashMap<String, Message>();
        while (held.size() < most && more(queue, most - held.size(), held)) {
            // As above.
        }
        return List.copyOf(held.values());
    }

    /** As {@link #take(WorkQueue, int)}, the one with this id; others that came by are given back. */
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

    /** False when nothing came that is not held already. */
    private boolean more(WorkQueue queue, int most, Map<String, Message> held) {
        int before = held.size();
        sqs.receiveMessage(receive -> receive.queueUrl(queue.deadLettersUrl())
                        .maxNumberOfMessages(Math.min(most, MAX_PER_CALL))
                        // Long polling asks all servers: without it a queue that is not empty may look so.
                        .waitTimeSeconds(1)
                        .visibilityTimeout(HIDDEN_SECONDS)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All"))
                .messages()
                .forEach(message -> held.put(message.messageId(), message));
        return held.size() > before;
    }

    /** A message that SQS refuses three times stays hidden until its visibility timeout ends. */
    void giveBack(WorkQueue queue, Collection<Message> messages) {
        List<Message> left = List.copyOf(messages);
        for (int i = 0; i < TRIES && !left.isEmpty(); i++) {
            left = tryToGiveBack(queue, left);
        }
    }

    /** Those that are still hidden: a call that succeeds may have refused some. */
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
     * Sends a message to the queue it came from, then deletes it here. Who dies in between leaves it in both, and it is
     * worked on twice: harmless, since every consumer here knows what it has done.
     *
     * @param message one that was taken
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
