package stackrun.source.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stackrun.lambda.Result;
import stackrun.source.Mappings;
import stackrun.source.VirtualClock;
import stackrun.source.Work;
import stackrun.source.mapping.Stop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The delivery of one batch of a shard, on a virtual clock.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html">Partial batch responses</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html">Retaining discarded batches</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-parameters.html">Kinesis parameters</a>
 */
class StreamDeliveryTest {

    private static final String STREAM = "arn:aws:kinesis:eu-west-1:000000000000:stream/events";

    private record Parked(List<String> records, String condition, int attempts) {}

    private final VirtualClock clock = new VirtualClock();
    private final Stop stop = clock.stop();
    private final List<Parked> parked = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();

    @Test
    void deliversABatchOnceWhenItIsDone() throws Exception {
        var function = Work.done();

        deliver(Mappings.plain(), function, records(3));

        assertThat(delivered(function)).containsExactly(List.of("1", "2", "3"));
        assertThat(progress).containsExactly("3");
        assertThat(clock.pauses()).isEmpty();
    }

    @Test
    void triesAgainFromTheLowestRecordThatFailed() throws Exception {
        var function = Work.answering(Work.failing("4", "2"), Work.failing("4"));

        deliver(Mappings.plain().reporting(), function, records(5));

        assertThat(delivered(function))
                .containsExactly(List.of("1", "2", "3", "4", "5"), List.of("2", "3", "4", "5"), List.of("4", "5"));
        assertThat(progress).containsExactly("1", "3", "5");
        assertThat(parked).isEmpty();
    }

    @Test
    void triesTheWholeBatchAgainWhenItsFirstRecordFailed() throws Exception {
        var function = Work.answering(Work.failing("1", "2"));

        deliver(Mappings.plain().reporting().bisecting(), function, records(4));

        assertThat(delivered(function)).containsExactly(List.of("1", "2", "3", "4"), List.of("1", "2", "3", "4"));
    }

    @Test
    void triesTheWholeBatchAgainAfterAnAnswerItCannotRead() throws Exception {
        var function = Work.answering(Work.failing("unknown"), Work.answered("\"done\""));

        deliver(Mappings.plain().reporting(), function, records(2));

        assertThat(delivered(function)).containsExactly(List.of("1", "2"), List.of("1", "2"), List.of("1", "2"));
    }

    @Test
    void takesAPartialAnswerForSuccessWithoutReportBatchItemFailures() throws Exception {
        var function = Work.answering(Work.failing("1"));

        deliver(Mappings.plain(), function, records(2));

        assertThat(delivered(function)).hasSize(1);
        assertThat(progress).containsExactly("2");
    }

    @Test
    void splitsABatchThatFailsUntilThePoisonStandsAlone() throws Exception {
        var function = poisonedBy("3");

        deliver(Mappings.plain().bisecting().retries(2), function, records(4));

        assertThat(delivered(function))
                .containsExactly(
                        List.of("1", "2", "3", "4"),
                        List.of("1", "2"),
                        List.of("3", "4"),
                        List.of("3"),
                        List.of("3"),
                        List.of("3"),
                        List.of("4"));
        assertThat(parked).containsExactly(new Parked(List.of("3"), "RetryAttemptsExhausted", 3));
        assertThat(progress).containsExactly("2", "3", "4");
        assertThat(clock.pauses())
                .containsExactly(
                        Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void splitsWithoutAnyRetryToSpare() throws Exception {
        deliver(Mappings.plain().bisecting().retries(0), poisonedBy("2"), records(4));

        assertThat(parked).containsExactly(new Parked(List.of("2"), "RetryAttemptsExhausted", 1));
        assertThat(progress).containsExactly("1", "2", "4");
        assertThat(clock.pauses()).hasSize(2).containsOnly(Duration.ofMillis(100));
    }

    @Test
    void givesUpAWholeBatchThatMayNotBeSplit() throws Exception {
        var function = poisonedBy("2");

        deliver(Mappings.plain().retries(1), function, records(3));

        assertThat(delivered(function)).hasSize(2);
        assertThat(parked).containsExactly(new Parked(List.of("1", "2", "3"), "RetryAttemptsExhausted", 2));
        assertThat(progress).containsExactly("3");
    }

    @Test
    void countsRetriesAnewOnceTheBatchHasMovedOn() throws Exception {
        var function =
                Work.answering(Work.failing("1"), Work.failing("1"), Work.failing("2"), Work.failing("2"), Work.DONE);

        deliver(Mappings.plain().reporting().retries(2), function, records(2));

        assertThat(parked).isEmpty();
        assertThat(delivered(function)).hasSize(5);
    }

    @Test
    void triesForEverWithoutALimit() throws Exception {
        var failures = new Result[200];
        Arrays.fill(failures, Work.FAILED);
        var function = Work.answering(failures);

        deliver(Mappings.plain().retries(-1), function, records(1));

        assertThat(delivered(function)).hasSize(201);
        assertThat(parked).isEmpty();
    }

    @Test
    void pausesLongerAfterEachFailureButNeverLongerThanFiveSeconds() throws Exception {
        deliver(Mappings.plain().retries(8), poisonedBy("1"), records(1));

        assertThat(clock.pauses())
                .startsWith(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400))
                .endsWith(Duration.ofSeconds(5))
                .isSorted();
    }

    @Test
    void givesUpWhatHasBecomeTooOldAndGoesOn() throws Exception {
        var old = VirtualClock.START.minusSeconds(100);
        var batch = List.of(record("1", old), record("2", old), record("3", VirtualClock.START));
        var function = Work.done();

        deliver(Mappings.plain().maximumAge(Duration.ofSeconds(60)), function, batch);

        assertThat(parked).containsExactly(new Parked(List.of("1", "2"), "RecordAgeExceeded", 0));
        assertThat(delivered(function)).containsExactly(List.of("3"));
        assertThat(progress).containsExactly("2", "3");
    }

    @Test
    void givesUpAtTheRecordsAgeWhatFailsForEver() throws Exception {
        deliver(Mappings.plain().maximumAge(Duration.ofSeconds(60)), poisonedBy("1"), records(1));

        assertThat(parked).singleElement().satisfies(given -> {
            assertThat(given.condition()).isEqualTo("RecordAgeExceeded");
            assertThat(given.attempts()).isGreaterThan(10);
        });
        assertThat(clock.instant()).isBetween(VirtualClock.START.plusSeconds(60), VirtualClock.START.plusSeconds(66));
    }

    @Test
    void neitherCountsNorSplitsWhatTheFunctionNeverSaw() throws Exception {
        var function = Work.answering(Work.THROTTLED, Work.THROTTLED, Work.THROTTLED);

        deliver(Mappings.plain().bisecting().retries(0), function, records(2));

        assertThat(delivered(function)).hasSize(4).containsOnly(List.of("1", "2"));
        assertThat(parked).isEmpty();
    }

    @Test
    void givesUpAtTheRecordsAgeWhatIsThrottledForEver() throws Exception {
        var function = new Work(records -> Work.THROTTLED);

        deliver(Mappings.plain().retries(0).maximumAge(Duration.ofSeconds(60)), function, records(1));

        assertThat(parked).containsExactly(new Parked(List.of("1"), "RecordAgeExceeded", 0));
    }

    @Test
    void leavesTheRestUndoneWhenTheRunStops() throws Exception {
        var function = new Work(records -> {
            stop.wish();
            return Work.FAILED;
        });

        deliver(Mappings.plain().bisecting().retries(0), function, records(4));

        assertThat(delivered(function)).hasSize(1);
        assertThat(parked).isEmpty();
        assertThat(progress).isEmpty();
    }

    private void deliver(Mappings mapping, Work function, List<StreamRecord> batch) throws InterruptedException {
        Parking parking = (of, shard, records, condition, attempts) -> parked.add(
                new Parked(records.stream().map(StreamRecord::sequenceNumber).toList(), condition, attempts));
        new StreamDelivery(mapping.ofStream(STREAM), function, parking, clock, stop)
                .deliver("shard", batch, record -> progress.add(record.sequenceNumber()));
    }

    private static Work poisonedBy(String number) {
        return new Work(records -> numbers(records).contains(number) ? Work.FAILED : Work.DONE);
    }

    private static List<List<String>> delivered(Work function) {
        return function.batches().stream().map(StreamDeliveryTest::numbers).toList();
    }

    private static List<String> numbers(List<JsonNode> records) {
        return records.stream().map(record -> record.path("number").asString()).toList();
    }

    private static List<StreamRecord> records(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> record(String.valueOf(i), VirtualClock.START))
                .toList();
    }

    private static StreamRecord record(String number, Instant arrival) {
        var event = JsonNodeFactory.instance.objectNode().put("number", number);
        return new StreamRecord(number, "key", arrival, event, event);
    }
}
