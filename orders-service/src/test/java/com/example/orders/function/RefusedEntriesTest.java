package com.example.orders.function;

import static com.example.kit.testing.StreamEvents.allDone;
import static com.example.kit.testing.StreamEvents.failedAt;
import static com.example.kit.testing.StreamEvents.sequence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.EventExamples;
import com.example.kit.testing.StreamEvents;
import com.example.kit.testing.ThroughEachEntry;
import com.example.orders.OrdersApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.http.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * A batch call succeeds although some of its entries failed, against a server that rejects the events of some orders.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html">SendMessageBatch</a>
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html">PutRecords</a>
 */
@ThroughEachEntry
class RefusedEntriesTest {

    private static final String PLACED = EventExamples.read("order-placed");
    private static final String CONFIRMED = EventExamples.read("order-confirmed");
    private static final String ID = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

    private static final CBORMapper CBOR = new CBORMapper();

    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private Set<Integer> refusedOrders = Set.of();
    private final Entry entry;
    private HttpServer server;

    RefusedEntriesTest(Entry entry) {
        this.entry = entry;
    }

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.start(this::answer);
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    /** Reports the first rejected record, so that Lambda delivers it and all later records again. */
    @ParameterizedTest
    @CsvSource({"1, 1", "4, 4", "9, 9", "10, 10", "14, 14"})
    void reportsTheFirstThatWasRefused(int refused, int reported) {
        refusedOrders = Set.of(refused);
        var batch = StreamEvents.dynamoDb(placed(15));

        assertThat(Bytes.call(requestStock(), batch)).isEqualTo(failedAt(sequence(reported)));
        assertThat(Bytes.call(publishOrderEvents(), batch)).isEqualTo(failedAt(sequence(reported)));
    }

    @Test
    void reportsTheFirstOfSeveral() {
        refusedOrders = Set.of(3, 5, 8);
        var batch = StreamEvents.dynamoDb(placed(10));

        assertThat(Bytes.call(requestStock(), batch)).isEqualTo(failedAt(sequence(3)));
        assertThat(Bytes.call(publishOrderEvents(), batch)).isEqualTo(failedAt(sequence(3)));
    }

    @Test
    void failsAsAWholeWhereTheFirstWasRefused() {
        refusedOrders = Set.of(0);
        var batch = StreamEvents.dynamoDb(placed(3));

        assertThatThrownBy(() -> Bytes.call(requestStock(), batch)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> Bytes.call(publishOrderEvents(), batch)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void reportsTheOnlyOneWhereItWasRefused() {
        refusedOrders = Set.of(0);
        var batch = StreamEvents.dynamoDb(placed(1));

        assertThat(Bytes.call(requestStock(), batch)).isEqualTo(failedAt(sequence(0)));
        assertThat(Bytes.call(publishOrderEvents(), batch)).isEqualTo(failedAt(sequence(0)));
    }

    @Test
    void asksNothingAfterACallThatWasRefusedInPart() {
        refusedOrders = Set.of(2);

        Bytes.call(requestStock(), StreamEvents.dynamoDb(placed(25)));

        assertThat(accepted).hasSize(9);
    }

    /** An order's confirmation is never in the stream before its placing. */
    @Test
    void tellsNothingMoreOfAnOrderWhoseLastEventWasRefused() {
        refusedOrders = Set.of(1);
        var events = new ArrayList<>(placed(3));
        IntStream.range(0, 3).forEach(order -> events.add(of(order, CONFIRMED)));

        assertThat(Bytes.call(publishOrderEvents(), StreamEvents.dynamoDb(events)))
                .isEqualTo(failedAt(sequence(1)));
        assertThat(accepted).doesNotContain(of(1, CONFIRMED));

        refusedOrders = Set.of();
        assertThat(Bytes.call(publishOrderEvents(), StreamEvents.dynamoDb(events.subList(1, 6))))
                .isEqualTo(allDone());
        assertThat(accepted.indexOf(of(1, PLACED))).isLessThan(accepted.indexOf(of(1, CONFIRMED)));
        assertThat(accepted).containsAll(events);
    }

    /** The SDK uses CBOR for Kinesis and JSON for SQS. */
    private HttpResponse answer(HttpRequest request) {
        return request.headers().first("X-Amz-Target").orElseThrow().endsWith("PutRecords")
                ? HttpResponse.of(
                        200,
                        "application/x-amz-cbor-1.1",
                        CBOR.writeValueAsBytes(putRecords(CBOR.readTree(request.body()))))
                : HttpResponse.of(
                        200,
                        "application/x-amz-json-1.0",
                        sendMessageBatch(JsonMapper.shared().readTree(request.text()))
                                .toString());
    }

    private JsonNode sendMessageBatch(JsonNode body) {
        var answer = JsonMapper.shared().createObjectNode();
        var successful = answer.putArray("Successful");
        var failed = answer.putArray("Failed");
        for (var entry : body.path("Entries")) {
            var event = entry.path("MessageBody").asString();
            var id = entry.path("Id").asString();
            if (refuses(event)) {
                failed.addObject().put("Id", id).put("SenderFault", false).put("Code", "InternalError");
            } else {
                accepted.add(event);
                successful.addObject().put("Id", id).put("MessageId", id).put("MD5OfMessageBody", md5(event));
            }
        }
        return answer;
    }

    private JsonNode putRecords(JsonNode body) {
        var answer = JsonMapper.shared().createObjectNode();
        var records = answer.putArray("Records");
        int failed = 0;
        for (var record : body.path("Records")) {
            var event = new String(record.path("Data").binaryValue(), StandardCharsets.UTF_8);
            if (refuses(event)) {
                failed++;
                records.addObject()
                        .put("ErrorCode", "ProvisionedThroughputExceededException")
                        .put("ErrorMessage", "x");
            } else {
                accepted.add(event);
                records.addObject().put("SequenceNumber", "1").put("ShardId", "shardId-000000000000");
            }
        }
        return answer.put("FailedRecordCount", failed);
    }

    private boolean refuses(String event) {
        return refusedOrders.stream().anyMatch(order -> event.contains(id(order)));
    }

    private RequestStreamHandler requestStock() {
        return function("requestStockFunction", "STOCK_REQUESTS_QUEUE_URL", server.uri() + "/queue");
    }

    private RequestStreamHandler publishOrderEvents() {
        return function("publishOrderEventsFunction", "EVENTS_STREAM", "order-events");
    }

    private RequestStreamHandler function(String name, String setting, String value) {
        return entry.open(Map.of(
                "AWS_REGION",
                "eu-west-1",
                "AWS_ENDPOINT_URL",
                server.uri().toString(),
                "MAIN_CLASS",
                OrdersApplication.class.getName(),
                "SPRING_CLOUD_FUNCTION_DEFINITION",
                name,
                setting,
                value));
    }

    private static List<String> placed(int number) {
        return IntStream.range(0, number).mapToObj(order -> of(order, PLACED)).toList();
    }

    private static String of(int order, String event) {
        return event.replace(ID, id(order));
    }

    private static String id(int order) {
        return String.format(Locale.ROOT, "00000000000000000000000%03d", order);
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
