package com.example.kit.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.event.EventEnvelope;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.LocalAws;
import com.example.kit.testing.StreamEvents;
import com.example.kit.testing.ThroughEachEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.embedded.Service;

/**
 * Which of a batch took effect and what Lambda is told, byte for byte.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-batchfailurereporting">Partial batch responses for queues</a>
 */
@ThroughEachEntry
class PartialBatchTest {

    private static final String DEEP = "[".repeat(100_000);

    private final Entry entry;

    PartialBatchTest(Entry entry) {
        this.entry = entry;
    }

    @Test
    void reportsTheOneMessageThatFailed() {
        var good = List.of(event("Kept"), event("Kept"), event("Kept"));

        assertThat(call("queueFunction", StreamEvents.sqs(List.of(json(good, 0), "{}", json(good, 1), json(good, 2)))))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}");
        assertThat(effectsOf(good)).isEqualTo(ids(good));
    }

    @ParameterizedTest
    @CsvSource({"shardFunction, 101", "tableFunction, 101"})
    void reportsTheFirstRecordThatFailed(String function, String sequenceNumber) {
        var good = List.of(event("Kept"), event("Kept"));
        var records = List.of(json(good, 0), "{}", json(good, 1));

        assertThat(call(function, stream(function, records)))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"%s\"}]}".formatted(sequenceNumber));
        assertThat(effectsOf(good)).containsExactly(good.getFirst().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"queueFunction", "shardFunction", "tableFunction"})
    void reportsNothingWhereAllIsDone(String function) {
        var good = List.of(event("Kept"), event("Kept"));

        assertThat(call(function, batch(function, List.of(json(good, 0), json(good, 1)))))
                .isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(effectsOf(good)).isEqualTo(ids(good));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void keepsTheNeighboursOfAMessageThatFails(String body) {
        var good = List.of(event("Kept"), event("Kept"));

        assertThat(call("queueFunction", StreamEvents.sqs(List.of(json(good, 0), body, json(good, 1)))))
                .isEqualTo(StreamEvents.failedAt("m1"));
        assertThat(effectsOf(good)).isEqualTo(ids(good));
    }

    static List<String> bad() {
        return List.of(
                "",
                "{not json",
                DEEP,
                event("Contradicted").json(),
                event("Deep").json());
    }

    @Test
    void survivesATraceHeaderThatIsNone() {
        var good = event("Kept");

        assertThat(call(
                        "queueFunction",
                        BatchEvents.message(good.json(), Map.of("AWSTraceHeader", "Root=1-zz;=;;Sampled=?"))))
                .isEqualTo(StreamEvents.allDone());
    }

    /** After an error of the JVM nothing can be trusted, so nothing may be reported as done. */
    @ParameterizedTest
    @ValueSource(strings = {"queueFunction", "shardFunction", "tableFunction"})
    void doesNotOutliveAnErrorOfTheJvm(String function) {
        var batch = batch(
                function, List.of(event("Kept").json(), event("OutOfMemory").json()));

        assertThatThrownBy(() -> call(function, batch))
                .hasMessageContaining(entry == Entry.OURS ? "OutOfMemoryError" : "");
    }

    /** Ten messages of three groups; each in turn fails. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void stopsTheGroupOfAFifoQueueWhereAMessageFails(int failing) {
        var groups = List.of("a", "b", "a", "c", "b", "a", "c", "c", "b", "a");
        var events = IntStream.range(0, 10)
                .mapToObj(i -> event(i == failing ? "Contradicted" : "Kept"))
                .toList();
        var stopped = IntStream.range(failing, 10)
                .filter(i -> groups.get(i).equals(groups.get(failing)))
                .boxed()
                .toList();

        var answer = call(
                "queueFunction",
                BatchEvents.grouped(
                        "queue.fifo", events.stream().map(EventEnvelope::json).toList(), groups));

        assertThat(answer).isEqualTo(failures(stopped));
        var others = IntStream.range(0, 10)
                .filter(i -> !stopped.contains(i))
                .mapToObj(events::get)
                .toList();
        assertThat(effectsOf(events)).isEqualTo(ids(others));
    }

    /**
     * Messages of a standard queue may have a group too, which names a tenant and promises no order.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues.html">Amazon SQS fair queues</a>
     */
    @ParameterizedTest
    @ValueSource(strings = {"queue", "fifo", "queue.fifo.dead"})
    void failsAMessageOfAStandardQueueAloneWhateverItsGroup(String queue) {
        var events = List.of(event("Kept"), event("Contradicted"), event("Kept"), event("Kept"));

        var answer = call(
                "queueFunction",
                BatchEvents.grouped(
                        queue, events.stream().map(EventEnvelope::json).toList(), List.of("a", "a", "a", "a")));

        assertThat(answer).isEqualTo(failures(List.of(1)));
        assertThat(effectsOf(events)).isEqualTo(ids(List.of(events.get(0), events.get(2), events.get(3))));
    }

    private static String failures(List<Integer> messages) {
        return messages.stream()
                .map("{\"itemIdentifier\":\"m%s\"}"::formatted)
                .collect(java.util.stream.Collectors.joining(",", "{\"batchItemFailures\":[", "]}"));
    }

    private static String batch(String function, List<String> events) {
        return function.equals("queueFunction") ? StreamEvents.sqs(events) : stream(function, events);
    }

    private static String stream(String function, List<String> events) {
        return function.equals("shardFunction") ? StreamEvents.kinesis(events) : StreamEvents.dynamoDb(events);
    }

    private static EventEnvelope event(String type) {
        return BatchEvents.event(type);
    }

    private static String json(List<EventEnvelope> events, int index) {
        return events.get(index).json();
    }

    private static List<String> ids(List<EventEnvelope> events) {
        return events.stream().map(EventEnvelope::id).toList();
    }

    private static List<String> effectsOf(List<EventEnvelope> events) {
        var effects = new ArrayList<>(BatchApplication.EFFECTS);
        effects.retainAll(ids(events));
        return effects;
    }

    private String call(String function, String event) {
        return Bytes.call(open(function), event);
    }

    private RequestStreamHandler open(String function) {
        var environment = new HashMap<>(LocalAws.environment(Service.XRAY));
        environment.put("MAIN_CLASS", BatchApplication.class.getName());
        environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", function);
        return entry.open(environment);
    }
}
