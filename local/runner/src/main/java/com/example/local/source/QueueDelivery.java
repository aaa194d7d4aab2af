package com.example.local.source;

import com.example.local.source.EventSourceMapping.OfQueue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Delivers one batch of a queue and deletes what is done, with it what the filter does not let through; the rest comes
 * back when its visibility timeout ends.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Handling errors for an SQS event source</a>
 */
record QueueDelivery(OfQueue mapping, SqsClient sqs, String queueUrl, QueueEvent events, Deliver function) {

    private static final int MOST_PER_DELETE = 10;

    void deliver(List<Message> received) {
        var matching = received.stream()
                .filter(message -> mapping.filter().passes(events.record(message), "body", message.body()))
                .toList();
        var failed = new HashSet<String>();
        for (var batch : PayloadLimit.cut(matching, mapping.batchSize(), events::record)) {
            failed.addAll(failed(batch));
        }
        delete(received.stream()
                .filter(message -> !failed.contains(message.messageId()))
                .toList());
    }

    private Set<String> failed(List<Message> batch) {
        var identifiers = batch.stream().map(Message::messageId).collect(Collectors.toSet());
        var result =
                function.invoke(Deliver.event(batch.stream().map(events::record).toList()));
        return switch (BatchAnswer.of(result, mapping.reportsItemFailures(), identifiers)) {
            case BatchAnswer.AllDone done -> Set.of();
            case BatchAnswer.SomeFailed(var some) -> some;
            case BatchAnswer.AllFailed all -> identifiers;
            case BatchAnswer.Throttled never -> identifiers;
        };
    }

    private void delete(List<Message> done) {
        for (int from = 0; from < done.size(); from += MOST_PER_DELETE) {
            var entries = done.subList(from, Math.min(from + MOST_PER_DELETE, done.size())).stream()
                    .map(message -> DeleteMessageBatchRequestEntry.builder()
                            .id(message.messageId())
                            .receiptHandle(message.receiptHandle())
                            .build())
                    .toList();
            sqs.deleteMessageBatch(delete -> delete.queueUrl(queueUrl).entries(entries));
        }
    }
}
