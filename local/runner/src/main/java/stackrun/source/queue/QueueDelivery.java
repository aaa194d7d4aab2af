package stackrun.source.queue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import stackrun.source.mapping.BatchAnswer;
import stackrun.source.mapping.Deliver;
import stackrun.source.mapping.PayloadLimit;
import stackrun.source.mapping.QueueMapping;

/**
 * Delivers one batch of a queue and deletes what is done, with it what the filter does not let through; the rest comes
 * back when its visibility timeout ends.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Handling errors for an SQS event source</a>
 */
public record QueueDelivery(QueueMapping mapping, SqsClient sqs, String queueUrl, QueueEvent events, Deliver function) {

    private static final Logger LOG = LoggerFactory.getLogger(QueueDelivery.class);
    private static final int MAX_PER_DELETE = 10;
    private static final int MAX_DELETE_TRIES = 3;

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
        var left = done;
        for (int i = 0; i < MAX_DELETE_TRIES && !left.isEmpty(); i++) {
            left = tryToDelete(left);
        }
        if (!left.isEmpty()) {
            LOG.warn(
                    "{} messages of {} are done and come back: they cannot be deleted",
                    left.size(),
                    mapping.sourceArn());
        }
    }

    /** Those that are still there: a call that succeeds may have refused some. */
    private List<Message> tryToDelete(List<Message> done) {
        var refused = new HashSet<String>();
        for (int from = 0; from < done.size(); from += MAX_PER_DELETE) {
            var entries = done.subList(from, Math.min(from + MAX_PER_DELETE, done.size())).stream()
                    .map(message -> DeleteMessageBatchRequestEntry.builder()
                            .id(message.messageId())
                            .receiptHandle(message.receiptHandle())
                            .build())
                    .toList();
            sqs.deleteMessageBatch(delete -> delete.queueUrl(queueUrl).entries(entries))
                    .failed()
                    .forEach(entry -> refused.add(entry.id()));
        }
        return done.stream()
                .filter(message -> refused.contains(message.messageId()))
                .toList();
    }
}
