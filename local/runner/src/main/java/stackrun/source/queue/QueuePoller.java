package stackrun.source.queue;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import stackrun.source.mapping.QueueMapping;
import stackrun.source.mapping.Stop;

/**
 * Polls one queue for one mapping. It processes as many batches in parallel as the mapping allows.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Using Lambda with Amazon SQS</a>
 */
public final class QueuePoller {

    private static final Logger LOG = LoggerFactory.getLogger(QueuePoller.class);

    private final QueueMapping mapping;
    private final MessageReceiver receiver;
    private final QueueDelivery delivery;
    private final ExecutorService threads;
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
        this.receiver = new MessageReceiver(mapping, sqs, queueUrl, clock, stop);
        this.delivery = delivery;
        this.threads = threads;
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
            batch = receiver.receiveBatch();
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
