package stackrun.source.queue;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import stackrun.servers.Queues;
import stackrun.servers.Queues.Queue;
import stackrun.source.Mappings;
import stackrun.source.Work;

/**
 * The delivery of one batch of a queue: success, failure and partial failure.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Handling errors for an SQS event source</a>
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_DeleteMessageBatch.html">DeleteMessageBatch</a>
 */
class QueueDeliveryTest {

    private static Queues queues;

    private Queue queue;

    @BeforeAll
    static void start() throws IOException {
        queues = Queues.start();
    }

    @AfterAll
    static void end() {
        queues.close();
    }

    @BeforeEach
    void create() {
        queue = queues.create();
    }

    @Test
    void deletesAllThatIsDone() {
        var function = Work.done();

        deliver(Mappings.plain().batchSize(25), queues.sqs(), function, received(25));

        assertThat(function.batches()).extracting(List::size).containsExactly(25);
        assertThat(left()).isZero();
    }

    @Test
    void deletesNothingOfABatchThatFailed() {
        deliver(Mappings.plain(), queues.sqs(), Work.answering(Work.FAILED), received(3));

        assertThat(left()).isEqualTo(3);
    }

    /** A call that succeeds may still have refused some of its messages. */
    @Test
    void deletesAgainWhatSqsRefusedToDelete() {
        deliver(Mappings.plain().batchSize(12), new RefusingSqs(queues.sqs(), 3), Work.done(), received(12));

        assertThat(left()).isZero();
    }

    @Test
    void saysThatWhatIsDoneComesBackWhenSqsRefusesThreeTimes() {
        var refusing = new RefusingSqs(queues.sqs(), 100);
        var lines = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger(QueueDelivery.class);
        lines.start();
        log.addAppender(lines);
        try {
            deliver(Mappings.plain(), refusing, Work.done(), received(2));
        } finally {
            log.detachAppender(lines);
        }

        assertThat(refusing.calls()).hasValue(3);
        assertThat(List.copyOf(lines.list))
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "2 messages of %s are done and come back: they cannot be deleted".formatted(queue.arn()));
    }

    private List<Message> received(int count) {
        queues.send(queue, IntStream.range(0, count).mapToObj(Integer::toString).toArray(String[]::new));
        var received = new ArrayList<Message>();
        while (received.size() < count) {
            received.addAll(queues.receive(queue));
        }
        return received;
    }

    private int left() {
        return queues.waiting(queue) + queues.inFlight(queue);
    }

    private void deliver(Mappings mapping, SqsClient sqs, Work function, List<Message> received) {
        var of = mapping.ofQueue(queue.arn());
        new QueueDelivery(of, sqs, queue.url(), new QueueEvent(queue.arn(), "eu-west-1"), function).deliver(received);
    }
}
