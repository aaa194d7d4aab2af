package stackrun.source.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import stackrun.source.mapping.QueueMapping;
import stackrun.source.mapping.Stop;

/** Receives batches of messages for one mapping. */
final class MessageReceiver {

    private static final int MAX_PER_RECEIVE = 10;
    private static final int LONG_POLL_SECONDS = 1;

    private final QueueMapping mapping;
    private final SqsClient sqs;
    private final String queueUrl;
    private final InstantSource clock;
    private final Stop stop;

    MessageReceiver(QueueMapping mapping, SqsClient sqs, String queueUrl, InstantSource clock, Stop stop) {
        this.mapping = mapping;
        this.sqs = sqs;
        this.queueUrl = queueUrl;
        this.clock = clock;
        this.stop = stop;
    }

    /** Receives until the batch is full, or until the batching window has passed since its first message. */
    List<Message> receiveBatch() {
        var batch = new ArrayList<Message>();
        Instant until = null;
        do {
            int most = Math.min(MAX_PER_RECEIVE, mapping.batchSize() - batch.size());
            batch.addAll(receive(most));
            if (until == null && !batch.isEmpty()) {
                until = clock.instant().plus(mapping.window());
            }
        } while (!stop.isWished()
                && until != null
                && batch.size() < mapping.batchSize()
                && clock.instant().isBefore(until));
        return batch;
    }

    private List<Message> receive(int most) {
        return sqs.receiveMessage(receive -> receive.queueUrl(queueUrl)
                        .maxNumberOfMessages(most)
                        .waitTimeSeconds(LONG_POLL_SECONDS)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                        .messageAttributeNames("All")
                        .overrideConfiguration(override -> override.apiCallTimeout(Duration.ofSeconds(10))))
                .messages();
    }
}
