package stackrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import stackrun.lambda.Result;
import stackrun.run.Await;
import stackrun.servers.Queues;
import stackrun.servers.Queues.Queue;
import tools.jackson.databind.JsonNode;

/**
 * A queue, polled for a function.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">Using Lambda with Amazon SQS</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Handling errors for an SQS event source</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html">Scaling behavior</a>
 */
class QueuePollerTest {

    private static final Map<QueueAttributeName, String> COMES_BACK_SOON =
            Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "1");

    private static Queues queues;

    private final VirtualClock clock = new VirtualClock();
    private final Stop stop = new Stop();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeAll
    static void start() throws IOException {
        queues = Queues.start();
    }

    @AfterAll
    static void end() {
        queues.close();
    }

    @AfterEach
    void stop() {
        stop.wish();
        threads.shutdownNow();
    }

    @Test
    void shapesAMessageAsLambdaDoes() throws Exception {
        var queue = queues.create();
        queues.sqs()
                .sendMessage(send -> send.queueUrl(queue.url())
                        .messageBody("{\"orderId\":\"1\"}")
                        .messageAttributes(Map.of(
                                "text", attribute("String").stringValue("value").build(),
                                "bytes",
                                        attribute("Binary")
                                                .binaryValue(SdkBytes.fromUtf8String("abc"))
                                                .build())));
        var function = Work.done();

        var _ = poll(Mappings.plain(), queue, function);

        var record = function.next().getFirst();
        assertThat(record.propertyNames())
                .containsExactlyInAnyOrder(
                        "messageId",
                        "receiptHandle",
                        "body",
                        "attributes",
                        "messageAttributes",
                        "md5OfBody",
                        "eventSource",
                        "eventSourceARN",
                        "awsRegion");
        assertThat(record.path("body").asString()).isEqualTo("{\"orderId\":\"1\"}");
        assertThat(record.path("eventSource").asString()).isEqualTo("aws:sqs");
        assertThat(record.path("eventSourceARN").asString()).isEqualTo(queue.arn());
        assertThat(record.path("awsRegion").asString()).isEqualTo("eu-west-1");
        assertThat(record.path("attributes").path("ApproximateReceiveCount").asString())
                .isEqualTo("1");
        assertThat(record.path("attributes").path("SentTimestamp").asString()).matches("\\d{13}");
        var attributes = record.path("messageAttributes");
        assertThat(attributes.path("text").path("stringValue").asString()).isEqualTo("value");
        assertThat(attributes.path("text").path("dataType").asString()).isEqualTo("String");
        assertThat(attributes.path("bytes").path("binaryValue").asString()).isEqualTo("YWJj");
    }

    /**
     * A queue is FIFO by its name: on a standard queue a group is one more attribute of the message, and the messages of a
     * group are in work at the same time.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues.html">Fair
     *     queues</a>
     */
    @Test
    void deliversMessagesOfAGroupAtTheSameTime() throws Exception {
        var queue = queues.create();
        for (var body : List.of("1", "2")) {
            queues.sqs()
                    .sendMessage(
                            send -> send.queueUrl(queue.url()).messageBody(body).messageGroupId("tenant"));
        }
        var together = new CountDownLatch(2);
        var function = new Work(records -> {
            together.countDown();
            try {
                return together.await(30, TimeUnit.SECONDS) ? Work.DONE : Work.FAILED;
            } catch (InterruptedException e) {
                return Work.FAILED;
            }
        });

        var _ = poll(Mappings.plain().batchSize(1), queue, function);

        for (var batch : List.of(function.next(), function.next())) {
            assertThat(batch.getFirst()
                            .path("attributes")
                            .path("MessageGroupId")
                            .asString())
                    .isEqualTo("tenant");
        }
        assertEmpty(queue);
    }

    @Test
    void deliversNoMoreThanTheBatchSizeAtOnce() throws Exception {
        var queue = queues.create();
        queues.send(queue, "1", "2", "3", "4", "5");
        var function = Work.done();

        var _ = poll(Mappings.plain().batchSize(2), queue, function);

        var sizes = new ArrayList<Integer>();
        while (sizes.stream().mapToInt(Integer::intValue).sum() < 5) {
            sizes.add(function.next().size());
        }
        assertThat(sizes).allMatch(size -> size <= 2);
        assertEmpty(queue);
    }

    @Test
    void gathersABatchLargerThanOneReceiveGives() throws Exception {
        var queue = queues.create();
        queues.send(queue, numbers(15));
        var function = Work.done();

        var _ = poll(Mappings.plain().batchSize(15).window(Duration.ofMinutes(5)), queue, function);

        assertThat(function.next()).hasSize(15);
    }

    @Test
    void waitsForAFullBatchUntilItsWindowEnds() throws Exception {
        var queue = queues.create();
        queues.send(queue, "1", "2", "3");
        var function = Work.done();

        var _ = poll(Mappings.plain().batchSize(100).window(Duration.ofSeconds(5)), queue, function);
        Await.until(() -> queues.inFlight(queue), found -> found == 3);
        assertThat(function.batches()).isEmpty();
        // Again and again: the window opens at the first message, and that may just have come.
        Await.until(
                () -> {
                    clock.advance(Duration.ofSeconds(5));
                    return function.batches();
                },
                found -> found.size() == 1 && found.getFirst().size() == 3);
    }

    @Test
    void leavesWhatFailedToComeBackAndDeletesTheRest() throws Exception {
        var queue = queues.create(COMES_BACK_SOON);
        queues.send(queue, "good", "bad");
        var function = new Work(records -> Work.failing(identifiers(records, "bad")));

        var _ = poll(Mappings.plain().reporting(), queue, function);

        var received = new ArrayList<String>();
        while (received.stream().filter("bad"::equals).count() < 2) {
            received.addAll(bodies(function.next()));
        }
        assertThat(received).containsOnlyOnce("good");
    }

    @Test
    void deliversAgainWhatTheFunctionFailedWith() throws Exception {
        var queue = queues.create(COMES_BACK_SOON);
        queues.send(queue, "message");
        var function = Work.answering(Work.FAILED, new Result.Failed("request", "Sandbox.Timedout", "late"));

        var _ = poll(Mappings.plain(), queue, function);

        var counts = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            counts.add(function.next()
                    .getFirst()
                    .path("attributes")
                    .path("ApproximateReceiveCount")
                    .asString());
        }
        assertThat(counts).containsExactly("1", "2", "3");
        assertEmpty(queue);
    }

    @Test
    void deliversAgainWhatTheFunctionNeverSaw() throws Exception {
        var queue = queues.create(COMES_BACK_SOON);
        queues.send(queue, "message");
        var function = Work.answering(Work.THROTTLED);

        var _ = poll(Mappings.plain(), queue, function);

        function.next();
        assertThat(bodies(function.next())).containsExactly("message");
    }

    @Test
    void leavesPoisonToTheDeadLetterQueueWithItsPayloadUntouched() throws Exception {
        var dead = queues.create();
        var queue = queues.create(Map.of(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                "1",
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":2}".formatted(dead.arn())));
        queues.sqs()
                .sendMessage(send -> send.queueUrl(queue.url())
                        .messageBody("{\"poison\": \"ä\\u0000\" }")
                        .messageAttributes(Map.of(
                                "kept", attribute("String").stringValue("yes").build())));
        var function = new Work(records -> Work.answered("not json"));

        var _ = poll(Mappings.plain().reporting(), queue, function);

        // A long poll that has begun is not told of what is moved here.
        Await.until(() -> queues.waiting(dead), found -> found == 1);
        var parked = queues.receive(dead);
        assertThat(parked.getFirst().body()).isEqualTo("{\"poison\": \"ä\\u0000\" }");
        assertThat(parked.getFirst().messageAttributes())
                .hasEntrySatisfying(
                        "kept", kept -> assertThat(kept.stringValue()).isEqualTo("yes"));
        assertThat(function.batches()).hasSize(2);
    }

    @Test
    void deletesWhatTheFilterDoesNotLetThrough() throws Exception {
        var queue = queues.create(COMES_BACK_SOON);
        queues.send(queue, "{\"type\":\"other\"}", "no json", "{\"type\":\"wanted\"}");
        var function = Work.done();

        var _ = poll(Mappings.plain().filter("{\"body\":{\"type\":[\"wanted\"]}}"), queue, function);

        assertThat(bodies(function.next())).containsExactly("{\"type\":\"wanted\"}");
        assertEmpty(queue);
        assertThat(function.batches()).isEmpty();
    }

    @Test
    void worksOnNoMoreBatchesAtOnceThanItsMaximumConcurrency() throws Exception {
        var queue = queues.create();
        queues.send(queue, "1", "2", "3");
        var release = new CountDownLatch(1);
        var function = new Work(records -> {
            await(release);
            return Work.DONE;
        });

        var _ = poll(Mappings.plain().batchSize(1).concurrency(2), queue, function);

        function.next();
        function.next();
        assertThat(queues.inFlight(queue)).isEqualTo(2);
        assertThat(queues.waiting(queue)).isOne();
        release.countDown();
        assertThat(function.next()).hasSize(1);
        assertEmpty(queue);
    }

    @Test
    void goesOnAfterNothingCameAndAfterTheQueueFailed() throws Exception {
        var queue = queues.create();
        queues.send(queue, "message");
        var moody = new MoodySqs(queues.sqs(), List.of(MoodySqs.EMPTY, MoodySqs.FAILING, MoodySqs.EMPTY));
        var function = Work.done();

        var _ = poll(Mappings.plain().concurrency(1), queue, moody, function);

        assertThat(bodies(function.next())).containsExactly("message");
        assertThat(moody.left()).isEmpty();
    }

    @Test
    void goesOnAfterABatchThatCouldNotBeDelivered() throws Exception {
        var queue = queues.create();
        queues.send(queue, "1", "2");
        var broken = new AtomicBoolean(true);
        var function = new Work(records -> {
            if (broken.getAndSet(false)) {
                throw new IllegalStateException("nobody answers");
            }
            return Work.DONE;
        });

        var _ = poll(Mappings.plain().batchSize(1).concurrency(1), queue, function);

        function.next();
        assertThat(function.next()).hasSize(1);
    }

    @Test
    void endsAtOnceWhenTheRunStops() throws Exception {
        var polling = poll(Mappings.plain(), queues.create(), Work.done());

        stop.wish();
        threads.shutdownNow();

        polling.get(10, TimeUnit.SECONDS);
        assertThat(polling).isDone();
    }

    private Future<?> poll(Mappings mapping, Queue queue, Work function) {
        return poll(mapping, queue, queues.sqs(), function);
    }

    private Future<?> poll(Mappings mapping, Queue queue, SqsClient sqs, Work function) {
        var of = mapping.ofQueue(queue.arn());
        var events = new QueueEvent(queue.arn(), "eu-west-1");
        var delivery = new QueueDelivery(of, sqs, queue.url(), events, function);
        var poller = new QueuePoller(of, sqs, queue.url(), delivery, threads, clock, stop);
        return threads.submit(() -> {
            poller.run();
            return true;
        });
    }

    private static void assertEmpty(Queue queue) {
        Await.until(() -> queues.waiting(queue) + queues.inFlight(queue), left -> left == 0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> bodies(List<JsonNode> records) {
        return records.stream().map(record -> record.path("body").asString()).toList();
    }

    private static String[] identifiers(List<JsonNode> records, String body) {
        return records.stream()
                .filter(record -> record.path("body").asString().equals(body))
                .map(record -> record.path("messageId").asString())
                .toArray(String[]::new);
    }

    private static String[] numbers(int count) {
        var numbers = new String[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = String.valueOf(i);
        }
        return numbers;
    }

    private static MessageAttributeValue.Builder attribute(String type) {
        return MessageAttributeValue.builder().dataType(type);
    }
}
