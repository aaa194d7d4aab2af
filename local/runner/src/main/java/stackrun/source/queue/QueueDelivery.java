package stackrun.source.queue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import stackrun.source.mapping.BatchAnswer;
import stackrun.source.mapping.Deliver;
import stackrun.source.mapping.PayloadLimit;
import stackrun.source.mapping.QueueMapping;

/**
 * Delivers one batch of a queue. Messages that succeeded, and those that the filter rejects, are deleted. The others are
 * received again when their visibility timeout ends.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Handling errors for an SQS event source</a>
 */
public record QueueDelivery(QueueMapping mapping, SqsClient sqs, String queueUrl, QueueEvent events, Deliver function) {

    private static final Logger LOG = LoggerFactory.getLogger(QueueDelivery.class);

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
        var left = new MessageDeletion(sqs, queueUrl).delete(done);
        if (!left.isEmpty()) {
            LOG.warn(
                    "{} messages of {} are done and come back: they cannot be deleted",
                    left.size(),
                    mapping.sourceArn());
        }
    }
}
