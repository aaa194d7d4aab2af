package com.example.deadletters.adapter;

import com.example.deadletters.domain.WorkQueue;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/** Makes messages of a dead-letter queue visible again that were received and are hidden from other consumers. */
record HiddenMessages(SqsClient sqs) {

    private static final int MAX_PER_CALL = 10;
    private static final int MAX_TRIES = 3;

    /** If SQS rejects a message three times, it stays hidden until its visibility timeout ends. */
    void giveBack(WorkQueue queue, Collection<Message> messages) {
        List<Message> left = List.copyOf(messages);
        for (int i = 0; i < MAX_TRIES && !left.isEmpty(); i++) {
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
}
