package com.example.kit.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent.KinesisEventRecord;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.FixedContext;
import com.example.kit.testing.LocalAws;
import com.example.kit.testing.Printed;
import com.example.kit.testing.StreamEvents;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.embedded.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the failure log says of a record that failed: {@code ./deadletters} finds it by these members. */
class FailedRecordsTest {

    private static final String TRACE_ID = "1-67a1b2c3-0123456789abcdef01234567";
    private static final String CUT_OFF =
            BatchEvents.event("Kept", BatchEvents.ORDER, 1).json().replaceFirst("}$", "");

    @Test
    void ofAMessageSaysWhichAndHowOftenItCame() {
        var body = BatchEvents.event("Contradicted", BatchEvents.ORDER, 1).json();

        assertThat(lines("queueFunction", BatchEvents.message(body, Map.of()))).containsExactly(line("""
                        {"message": "message failed", "kind": "fault", "function": "queueFunction",
                         "error": "IllegalStateException", "attempt": 3, "messageId": "m1"}"""));
    }

    @Test
    void ofAMessageWithoutAttributesSaysWhich() {
        var event = """
                {"Records": [{"messageId": "m1", "body": "{", "eventSource": "aws:sqs"}]}""";

        assertThat(lines("queueFunction", event)).singleElement().satisfies(line -> {
            assertThat(line.path("messageId").asString()).isEqualTo("m1");
            assertThat(line.has("attempt")).isFalse();
            assertThat(line.has("traceId")).isFalse();
        });
    }

    /** What it cannot say of a message it leaves out, and the message is reported all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ApproximateReceiveCount\": \"many\"}",
                "{\"ApproximateReceiveCount\": \"-1\"}",
                "{\"ApproximateReceiveCount\": \"99999999999\"}",
                "{\"ApproximateReceiveCount\": \"\"}",
                "{\"ApproximateReceiveCount\": \"\u0663\"}",
                "{\"ApproximateReceiveCount\": null}",
                "{}",
                "null"
            })
    void ofAMessageWithOddAttributesSaysWhich(String attributes) {
        var event = """
                {"Records": [{"messageId": "m1", "body": null, "eventSource": "aws:sqs", "attributes": %s}]}""".formatted(attributes);
        var answer = new String[1];

        var printed = printed(() -> answer[0] = Bytes.call(open("queueFunction"), event));

        assertThat(answer[0]).isEqualTo(StreamEvents.failedAt("m1"));
        assertThat(printed).singleElement().satisfies(line -> {
            assertThat(line.path("messageId").asString()).isEqualTo("m1");
            assertThat(line.path("kind").asString()).isEqualTo("poison");
            assertThat(line.has("attempt")).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"shardFunction", "tableFunction"})
    void ofARecordThatNobodyCanReadSaysWhichOrderItSpeaksOf(String function) {
        var records = List.of(BatchEvents.event("Kept").json(), CUT_OFF);

        assertThat(lines(function, stream(function, records))).containsExactly(line("""
                        {"message": "record cannot be read", "kind": "poison", "function": "%s",
                         "error": "UnreadableEvent < UnexpectedEndOfInputException", "reason": "NOT_JSON", "sequenceNumber": "101"}""".formatted(function)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shardFunction", "tableFunction"})
    void ofARecordThatFailsAloneSaysWhichOrderItSpeaksOf(String function) {
        var records = List.of(
                BatchEvents.event("Kept").json(),
                BatchEvents.event("Contradicted", BatchEvents.ORDER, 1).json());

        assertThat(lines(function, stream(function, records))).containsExactly(line("""
                        {"message": "records failed", "kind": "fault", "function": "%s",
                         "error": "IllegalStateException", "sequenceNumber": "101"}""".formatted(function)));
    }

    /** A change that removed the item has no image, and an item that is no outbox no event. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"SequenceNumber\": \"100\"}",
                "{\"SequenceNumber\": \"100\", \"NewImage\": {\"pk\": {\"S\": \"X\"}}}"
            })
    void ofAChangeWithoutAnEventSaysItsNumber(String change) {
        var event = "{\"Records\": [{\"eventName\": \"REMOVE\", \"eventSource\": \"aws:dynamodb\", \"dynamodb\": %s}]}"
                .formatted(change);

        assertThat(lines("tableFunction", event)).singleElement().satisfies(line -> {
            assertThat(line.path("kind").asString()).isEqualTo("fault");
            assertThat(line.path("sequenceNumber").asString()).isEqualTo("100");
            assertThat(line.has("orderId")).isFalse();
            assertThat(line.has("traceId")).isFalse();
        });
    }

    @Test
    void ofSeveralThatFailTogetherBlamesNoOrder() {
        var records = List.of(put("100"), put("101"));
        var batches = new StreamBatches("shardFunction");

        assertThat(printed(() -> assertThatThrownBy(() -> batches.processInSlices(
                                records,
                                record -> record.getKinesis().getSequenceNumber(),
                                record -> record,
                                List::of,
                                FailedRecordsTest::fail))
                        .isInstanceOf(NoProgress.class)))
                .singleElement()
                .satisfies(FailedRecordsTest::namesTheFirstAndNoOrder);
        assertThat(printed(() -> assertThatThrownBy(() -> batches.processInOrder(
                                records,
                                record -> record.getKinesis().getSequenceNumber(),
                                record -> record,
                                FailedRecordsTest::fail))
                        .isInstanceOf(NoProgress.class)))
                .singleElement()
                .satisfies(FailedRecordsTest::namesTheFirstAndNoOrder);
    }

    /** Whoever wrote it may have written anything in its place. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subject\": \"order/alice@example.com\"}",
                "{\"subject\": \"01ARZ3NDEKTSV4RRFFQ69G5FAV\"}",
                "{\"name\": \"order/01ARZ3NDEKTSV4RRFFQ69G5FAV\"}"
            })
    void takesNothingForAnIdThatIsNone(String data) {
        assertThat(RecordReferences.orderId(put("100", data))).isNull();
    }

    @Test
    void looksOnlyAtTheBeginningOfALargeRecord() {
        assertThat(RecordReferences.orderId(put("100", " ".repeat(3000) + CUT_OFF)))
                .isEqualTo(BatchEvents.ORDER);
        assertThat(RecordReferences.orderId(put("100", " ".repeat(4096) + CUT_OFF)))
                .isNull();
    }

    private static void namesTheFirstAndNoOrder(JsonNode line) {
        assertThat(line.path("message").asString()).isEqualTo("records failed");
        assertThat(line.path("sequenceNumber").asString()).isEqualTo("100");
        assertThat(line.has("orderId")).isFalse();
        assertThat(line.has("traceId")).isFalse();
    }

    private static int fail(List<KinesisEventRecord> records) {
        throw new IllegalStateException("%s of them".formatted(records.size()));
    }

    private static KinesisEventRecord put(String sequenceNumber) {
        return put(sequenceNumber, CUT_OFF);
    }

    private static KinesisEventRecord put(String sequenceNumber, String data) {
        var kinesis = new KinesisEvent.Record();
        kinesis.setSequenceNumber(sequenceNumber);
        kinesis.setData(ByteBuffer.wrap(data.getBytes(StandardCharsets.UTF_8)));
        var put = new KinesisEventRecord();
        put.setKinesis(kinesis);
        return put;
    }

    /** With what all lines of these tests share. */
    private static JsonNode line(String members) {
        var line = (ObjectNode) JsonMapper.shared().readTree(members);
        return line.put("requestId", FixedContext.REQUEST_ID)
                .put("traceId", TRACE_ID)
                .put("orderId", BatchEvents.ORDER);
    }

    private static String stream(String function, List<String> events) {
        return function.equals("shardFunction") ? StreamEvents.kinesis(events) : StreamEvents.dynamoDb(events);
    }

    private static List<JsonNode> lines(String function, String event) {
        var handler = open(function);
        return printed(() -> Bytes.call(handler, event));
    }

    private static RequestStreamHandler open(String function) {
        var environment = new HashMap<>(LocalAws.environment(Service.XRAY));
        environment.put("MAIN_CLASS", BatchApplication.class.getName());
        environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", function);
        return Entry.OURS.open(environment);
    }

    private static List<JsonNode> printed(Runnable work) {
        return Printed.linesWith("kind", Printed.by(work)).stream()
                .<JsonNode>map(line -> ((ObjectNode) line).without(List.of("timestamp", "stack", "level", "logger")))
                .toList();
    }
}
