package com.example.deadletters.adapter;

import com.example.deadletters.domain.WorkQueue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

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

    /** Makes messages visible again. */
    void giveBack(WorkQueue queue, Collection<Message> messages) {
        new HiddenMessages(sqs).giveBack(queue, messages);
    }

    /**
     * Sends a message to its original queue, then deletes it from the dead-letter queue.
     *
     * @param message a message returned by {@code take}
     */
    void send(WorkQueue queue, Message message) {
        new ReturnedMessage(sqs, queue, message).send();
    }
}
