package stackrun.source.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.lambda.Result;
import stackrun.source.Mappings;
import stackrun.source.VirtualClock;
import stackrun.source.Work;
import stackrun.source.mapping.Deliver;
import stackrun.source.mapping.Stop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The invocations for tumbling windows of one shard, on a virtual clock.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html">Stateful Kinesis Data Streams processing in Lambda</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-batchfailurereporting.html">Partial batch responses</a>
 */
class TumblingWindowsTest {

    private static final String STREAM = "arn:aws:kinesis:eu-west-1:000000000000:stream/events";
    private static final Mappings PLAIN = Mappings.plain().tumbling(Duration.ofMinutes(2));
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final VirtualClock clock = new VirtualClock();
    private final Stop stop = clock.stop();
    private final List<JsonNode> events = new ArrayList<>();
    private final List<String> parked = new ArrayList<>();
    private final List<String> progress = new ArrayList<>();

    @Test
    void tellsTheFunctionItsWindowItsShardAndItsStream() throws Exception {
        windows(PLAIN, TumblingWindowsTest::counting).deliver(List.of(record("1", 125)), record("1", 125));

        var event = events.getFirst();
        assertThat(event.path("Records").get(0).path("number").asString()).isEqualTo("1");
        assertThat(event.path("window").path("start").asString()).isEqualTo("2026-01-01T12:02:00Z");
        assertThat(event.path("window").path("end").asString()).isEqualTo("2026-01-01T12:04:00Z");
        assertThat(event.path("state").isEmpty()).isTrue();
        assertThat(event.path("state").isObject()).isTrue();
        assertThat(event.path("shardId").asString()).isEqualTo("shard");
        assertThat(event.path("eventSourceARN").asString()).isEqualTo(STREAM);
        assertThat(event.path("isFinalInvokeForWindow").booleanValue()).isFalse();
        assertThat(event.path("isWindowTerminatedEarly").booleanValue()).isFalse();
    }

    /** "Lambda determines tumbling window boundaries based on the time when records were inserted into the stream." */
    @ParameterizedTest
    @CsvSource({
        "2026-01-01T12:00:00Z,60,2026-01-01T12:00:00Z,2026-01-01T12:01:00Z",
        "2026-01-01T12:00:59.999Z,60,2026-01-01T12:00:00Z,2026-01-01T12:01:00Z",
        "2026-01-01T12:01:00Z,60,2026-01-01T12:01:00Z,2026-01-01T12:02:00Z",
        "2026-01-01T23:59:59Z,900,2026-01-01T23:45:00Z,2026-01-02T00:00:00Z",
    })
    void putsARecordIntoTheWindowItCameIn(Instant arrival, int seconds, Instant start, Instant end) {
        assertThat(TumblingWindow.of(arrival, Duration.ofSeconds(seconds))).isEqualTo(new TumblingWindow(start, end));
    }

    /** "You can receive these records in multiple batches, each as a separate invocation. Each … receives a state." */
    @Test
    void handsTheStateOfOneBatchToTheNext() throws Exception {
        var windows = windows(PLAIN.batchSize(2), TumblingWindowsTest::counting);

        deliver(windows, record("1", 0), record("2", 1), record("3", 2));
        deliver(windows, record("4", 3));

        assertThat(told()).containsExactly("[1, 2] of 0", "[3] of 2", "[4] of 3");
    }

    /** "At the end of the window, … isFinalInvokeForWindow is set to true …, and then the state is dropped." */
    @Test
    void endsAWindowBeforeTheFirstRecordOfTheNext() throws Exception {
        var windows = windows(PLAIN, TumblingWindowsTest::counting);

        deliver(windows, record("1", 118), record("2", 119), record("3", 120));

        assertThat(told()).containsExactly("[1, 2] of 0", "[] of 2 final", "[3] of 0");
        assertThat(events.get(1).path("window").path("start").asString()).isEqualTo("2026-01-01T12:00:00Z");
        assertThat(events.get(2).path("window").path("start").asString()).isEqualTo("2026-01-01T12:02:00Z");
    }

    @Test
    void endsAWindowOnceWhenItsTimeIsOverThoughNothingComes() throws Exception {
        var windows = windows(PLAIN, TumblingWindowsTest::counting);
        deliver(windows, record("1", 5));

        windows.reached(NOON.plusSeconds(119));
        assertThat(told()).containsExactly("[1] of 0");
        windows.reached(NOON.plusSeconds(120));
        windows.reached(NOON.plusSeconds(500));

        assertThat(told()).containsExactly("[1] of 0", "[] of 1 final");
    }

    @Test
    void endsAWindowWhenAllThatComesLaterIsFilteredOut() throws Exception {
        var windows = windows(PLAIN, TumblingWindowsTest::counting);
        deliver(windows, record("1", 5));

        windows.deliver(List.of(), record("2", 119));
        assertThat(told()).containsExactly("[1] of 0");
        windows.deliver(List.of(), record("3", 120));

        assertThat(told()).containsExactly("[1] of 0", "[] of 1 final");
    }

    @Test
    void invokesNobodyForAWindowWithoutRecords() throws Exception {
        var windows = windows(PLAIN, TumblingWindowsTest::counting);

        windows.deliver(List.of(), record("1", 5));
        windows.reached(NOON.plusSeconds(500));
        windows.end();

        assertThat(events).isEmpty();
        assertThat(progress).containsExactly("1");
    }

    /** "When the shard ends, Lambda considers the window closed, and the child shards start their own window." */
    @Test
    void endsTheWindowWithItsShard() throws Exception {
        var windows = windows(PLAIN, TumblingWindowsTest::counting);
        deliver(windows, record("1", 5));

        windows.end();

        assertThat(told()).containsExactly("[1] of 0", "[] of 1 final");
    }

    /** "If the response does not contain a state property, Lambda considers this a failed invocation." */
    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"state\":null}", "no json", "[1]", "{\"batchItemFailures\":[]}"})
    void takesAnAnswerWithoutStateForAFailure(String answer) throws Exception {
        var windows = windows(PLAIN.retries(1), event -> Work.answered(answer));

        deliver(windows, record("1", 5));

        assertThat(told()).containsExactly("[1] of 0", "[1] of 0");
        assertThat(parked).containsExactly("1 RetryAttemptsExhausted");
    }

    /** "Tumbling windows fully support the existing retry policies maxRetryAttempts and maxRecordAge." */
    @Test
    void keepsTheStateWhenItTriesABatchAgainAndWhenItGivesOneUp() throws Exception {
        var windows = windows(PLAIN.batchSize(1).retries(1), failingOn("2", Work.FAILED));

        deliver(windows, record("1", 5), record("2", 6), record("3", 7));

        assertThat(told()).containsExactly("[1] of 0", "[2] of 1", "[2] of 1", "[3] of 1");
        assertThat(parked).containsExactly("2 RetryAttemptsExhausted");
    }

    @Test
    void givesUpWhatHasBecomeTooOld() throws Exception {
        var windows = windows(PLAIN.maximumAge(Duration.ofSeconds(60)), TumblingWindowsTest::counting);
        clock.advance(Duration.between(VirtualClock.START, NOON.plusSeconds(70)));

        deliver(windows, record("1", 5), record("2", 20));

        assertThat(told()).containsExactly("[2] of 0");
        assertThat(parked).containsExactly("1 RecordAgeExceeded");
    }

    @Test
    void neitherCountsNorLosesStateWhileTheFunctionIsThrottled() throws Exception {
        var throttled = new ArrayList<>(List.of(Work.THROTTLED, Work.THROTTLED));
        var windows = windows(
                PLAIN.retries(0).batchSize(1),
                event -> numbers(event).contains("2") && !throttled.isEmpty()
                        ? throttled.removeLast()
                        : counting(event));

        deliver(windows, record("1", 5), record("2", 6));

        assertThat(told()).containsExactly("[1] of 0", "[2] of 1", "[2] of 1", "[2] of 1");
        assertThat(parked).isEmpty();
    }

    @Test
    void handsTheStateOfTheFirstHalfToTheSecondWhenItSplitsABatch() throws Exception {
        var windows = windows(PLAIN.bisecting().retries(0), failingOn("4", Work.FAILED));

        deliver(windows, record("1", 1), record("2", 2), record("3", 3), record("4", 4));

        assertThat(told()).containsExactly("[1, 2, 3, 4] of 0", "[1, 2] of 0", "[3, 4] of 2", "[3] of 2", "[4] of 3");
        assertThat(parked).containsExactly("4 RetryAttemptsExhausted");
    }

    @Test
    void goesOnAtTheRecordThatFailedWithTheStateOfThoseBeforeIt() throws Exception {
        var answers = new ArrayList<>(
                List.of(Work.answered("{\"state\":{\"n\":1},\"batchItemFailures\":[{\"itemIdentifier\":\"2\"}]}")));
        var windows = windows(PLAIN.reporting(), event -> answers.isEmpty() ? counting(event) : answers.removeLast());

        deliver(windows, record("1", 1), record("2", 2), record("3", 3));

        assertThat(told()).containsExactly("[1, 2, 3] of 0", "[2, 3] of 1");
    }

    /** "Your state can be a maximum of 1 MB per shard. If it exceeds that size, Lambda terminates the window early." */
    @Test
    void endsAWindowEarlyWhoseStateIsTooLarge() throws Exception {
        var windows = windows(PLAIN.batchSize(1), event -> switch (String.join("", numbers(event))) {
            case "1" -> state(WindowState.MAX_BYTES);
            case "2" -> state(WindowState.MAX_BYTES + 1);
            default -> counting(event);
        });

        deliver(windows, record("1", 1), record("2", 2), record("3", 3));
        windows.end();

        assertThat(told())
                .containsExactly("[1] of 0", "[2] of large", "[] of large early", "[3] of 0", "[] of 1 final");
        assertThat(events)
                .extracting(event -> event.path("window").path("start").asString())
                .containsOnly("2026-01-01T12:00:00Z");
    }

    /** "If invocation is unsuccessful, your Lambda function suspends further processing until a successful invocation." */
    @Test
    void goesOnOnlyWhenTheEndOfAWindowHasSucceeded() throws Exception {
        var failures = new ArrayList<>(List.of(Work.FAILED, Work.THROTTLED, Work.DONE));
        var windows = windows(
                PLAIN.retries(0),
                event -> isFinal(event) && !failures.isEmpty() ? failures.removeLast() : counting(event));

        deliver(windows, record("1", 1), record("2", 120));

        assertThat(told())
                .containsExactly(
                        "[1] of 0", "[] of 1 final", "[] of 1 final", "[] of 1 final", "[] of 1 final", "[2] of 0");
        assertThat(clock.pauses())
                .containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(400));
        assertThat(parked).isEmpty();
    }

    /** "After successful invocation, your function checkpoints the sequence number and stream processing continues." */
    @Test
    void tellsHowFarItHasComeWhereNoWindowIsOpen() throws Exception {
        var windows = windows(PLAIN, TumblingWindowsTest::counting);

        deliver(windows, record("1", 1), record("2", 2));
        assertThat(progress).isEmpty();
        deliver(windows, record("3", 3), record("4", 120));
        assertThat(progress).containsExactly("3");
        windows.reached(NOON.plusSeconds(240));

        assertThat(progress).containsExactly("3", "4");
    }

    @Test
    void leavesTheWindowOpenWhenTheRunStops() throws Exception {
        var windows = windows(PLAIN, event -> {
            if (isFinal(event)) {
                stop.wish();
                return Work.FAILED;
            }
            return counting(event);
        });

        deliver(windows, record("1", 1), record("2", 120));
        windows.end();

        assertThat(told()).containsExactly("[1] of 0", "[] of 1 final");
        assertThat(progress).isEmpty();
    }

    @Test
    void leavesRoomForTheStateInALargeEvent() throws Exception {
        var most = "x".repeat(1024 * 1024 - 100);
        var records = new ArrayList<StreamRecord>();
        for (int i = 1; i <= 6; i++) {
            var event =
                    JsonNodeFactory.instance.objectNode().put("number", "" + i).put("data", most);
            records.add(new StreamRecord("" + i, "key", NOON, event, event));
        }
        var windows = windows(PLAIN, TumblingWindowsTest::counting);

        windows.deliver(records, records.getLast());

        assertThat(told()).containsExactly("[1, 2, 3, 4] of 0", "[5, 6] of 4");
    }

    private TumblingWindows windows(Mappings mapping, Function<JsonNode, Result> answer) {
        Deliver function = bytes -> {
            var event = JsonMapper.shared().readTree(bytes);
            events.add(event);
            return answer.apply(event);
        };
        Parking parking = (of, shard, records, condition, attempts) ->
                records.forEach(record -> parked.add(record.sequenceNumber() + " " + condition));
        return new StreamDelivery(mapping.ofStream(STREAM), function, parking, clock, stop)
                .windows("shard", record -> progress.add(record.sequenceNumber()))
                .orElseThrow();
    }

    private static void deliver(TumblingWindows windows, StreamRecord... records) throws InterruptedException {
        windows.deliver(List.of(records), records[records.length - 1]);
    }

    /** Adds the number of records to {@code n}. */
    private static Result counting(JsonNode event) {
        int count =
                event.path("state").path("n").asInt(0) + event.path("Records").size();
        return Work.answered("{\"state\":{\"n\":%s}}".formatted(count));
    }

    private static Function<JsonNode, Result> failingOn(String number, Result failure) {
        return event -> numbers(event).contains(number) ? failure : counting(event);
    }

    /** A state of so many bytes in all. */
    private static Result state(int bytes) {
        return Work.answered(
                "{\"state\":{\"large\":\"%s\"}}".formatted("x".repeat(bytes - "{\"large\":\"\"}".length())));
    }

    private List<String> told() {
        return events.stream().map(TumblingWindowsTest::told).toList();
    }

    private static String told(JsonNode event) {
        var state = event.path("state");
        return "%s of %s%s%s"
                .formatted(
                        numbers(event),
                        state.has("large") ? "large" : state.path("n").asInt(0),
                        isFinal(event) ? " final" : "",
                        event.path("isWindowTerminatedEarly").booleanValue() ? " early" : "");
    }

    private static boolean isFinal(JsonNode event) {
        return event.path("isFinalInvokeForWindow").booleanValue();
    }

    private static List<String> numbers(JsonNode event) {
        return event.path("Records").values().stream()
                .map(record -> record.path("number").asString())
                .toList();
    }

    private static StreamRecord record(String number, int secondsAfterNoon) {
        var event = JsonNodeFactory.instance.objectNode().put("number", number);
        return new StreamRecord(number, "key", NOON.plusSeconds(secondsAfterNoon), event, event);
    }
}
