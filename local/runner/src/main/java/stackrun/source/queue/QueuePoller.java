package stackrun.source.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import stackrun.source.mapping.QueueMapping;
import stackrun.source.mapping.Stop;

/**
 * Polls one queue for one mapping, with as many batches in work at once as the mapping allows.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Using Lambda with Amazon SQS</a>
 */
public final class QueuePoller {

    private static final Logger LOG = LoggerFactory.getLogger(QueuePoller.class);
    private static final int MAX_PER_RECEIVE = 10;
    private static final int LONG_POLL_SECONDS = 1;

    private final QueueMapping mapping;
    private final SqsClient sqs;
    private final String queueUrl;
    private final QueueDelivery delivery;
    private final ExecutorService threads;
    private final InstantSource clock;
    private final Stop stop;
    private final Semaphore free;

    public QueuePoller(
            QueueMapping mapping,
            SqsClient sqs,
            String queueUrl,
            QueueDelivery delivery,
            ExecutorService threads,
            InstantSource clock,
            Stop stop) {
        this.mapping = mapping;
        this.sqs = sqs;
        this.queueUrl = queueUrl;
        this.delivery = delivery;
        this.threads = threads;
        this.clock = clock;
        this.stop = stop;
        this.free = new Semaphore(mapping.concurrency());
    }

    public void run() throws InterruptedException {
        int failures = 0;
        while (!stop.isWished()) {
            try {
                pollOnce();
                failures = 0;
            } catch (RuntimeException e) {
                if (!stop.isWished()) {
                    LOG.warn("polling {} goes on after {}", mapping.sourceArn(), e.toString());
                    stop.backOff(++failures);
                }
            }
        }
    }

    private void pollOnce() throws InterruptedException {
        if (!free.tryAcquire(1, TimeUnit.SECONDS)) {
            return;
        }
        List<Message> batch = List.of();
        try {
            batch = gather();
        } finally {
            if (batch.isEmpty()) {
                free.release();
            }
        }
        if (!batch.isEmpty()) {
            var messages = batch;
            var _ = threads.submit(() -> {
                try {
                    work(messages);
                } finally {
                    free.release();
                }
            });
        }
    }

    /** Receives until the batch is full, or until its window has passed since the first message came. */
    private List<Message> gather() {
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

    private void work(List<Message> received) {
        try {
            delivery.deliver(received);
        } catch (RuntimeException e) {
            if (!stop.isWished()) {
                LOG.warn("a batch of {} comes back after {}", mapping.sourceArn(), e.toString());
            }
        }
    }
}
