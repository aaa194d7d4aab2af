package stackrun.source.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import stackrun.embedded.dynamodb.DynamoDb;
import stackrun.run.Await;
import stackrun.servers.Clients;
import stackrun.servers.Tables;
import stackrun.source.filter.EventFilter;
import stackrun.source.mapping.StartingPosition;
import stackrun.source.stream.reader.DynamoDbSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stream of a table, whoever serves it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">Using Lambda with Amazon DynamoDB</a>
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html">Record</a>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DynamoDbSourceTests {

    private static final String ARN = "arn:aws:dynamodb:eu-west-1:000000000000:table/T/stream/2026-01-01T00:00:00.000";

    private DynamoDb server;
    private DynamoDbClient dynamoDb;
    private DynamoDbStreamsClient streams;

    abstract DynamoDb serve() throws IOException;

    @BeforeAll
    void start() throws IOException {
        server = serve();
        dynamoDb = Clients.of(DynamoDbClient.builder(), server.endpoint());
        streams = Clients.of(DynamoDbStreamsClient.builder(), server.endpoint());
    }

    @AfterAll
    void end() {
        streams.close();
        dynamoDb.close();
        server.close();
    }

    @Test
    void shapesEveryKindOfAttributeAsLambdaDoes() {
        var source = source("Kinds", StreamViewType.NEW_AND_OLD_IMAGES);
        put("Kinds", "1", Map.of("v", AttributeValue.fromN("1")));
        put(
                "Kinds",
                "1",
                Map.of(
                        "n", AttributeValue.fromN("1.50"),
                        "bool", AttributeValue.fromBool(false),
                        "null", AttributeValue.fromNul(true),
                        "bytes", AttributeValue.fromB(SdkBytes.fromUtf8String("abc")),
                        "list", AttributeValue.fromL(List.of(AttributeValue.fromS("x"))),
                        "map", AttributeValue.fromM(Map.of("k", AttributeValue.fromS("v"))),
                        "strings", AttributeValue.fromSs(List.of("a")),
                        "numbers", AttributeValue.fromNs(List.of("2"))));
        dynamoDb.deleteItem(delete -> delete.tableName("Kinds").key(Map.of("id", AttributeValue.fromS("1"))));

        var records = read(source, 3);

        assertThat(records)
                .extracting(record -> record.event().path("eventName").asString())
                .containsExactly("INSERT", "MODIFY", "REMOVE");
        var modify = records.get(1).event();
        assertThat(modify.path("eventSource").asString()).isEqualTo("aws:dynamodb");
        assertThat(modify.path("eventSourceARN").asString()).isEqualTo(ARN);
        assertThat(modify.path("eventID").asString()).isNotEmpty();
        var change = modify.path("dynamodb");
        assertThat(change.path("StreamViewType").asString()).isEqualTo("NEW_AND_OLD_IMAGES");
        assertThat(change.path("SequenceNumber").asString())
                .isEqualTo(records.get(1).sequenceNumber());
        assertThat(change.path("ApproximateCreationDateTime").isIntegralNumber())
                .isTrue();
        assertThat(change.path("Keys")).isEqualTo(json("{\"id\":{\"S\":\"1\"}}"));
        assertThat(change.path("OldImage")).isEqualTo(json("{\"id\":{\"S\":\"1\"},\"v\":{\"N\":\"1\"}}"));
        assertThat(change.path("NewImage")).isEqualTo(json("""
                {"id":{"S":"1"},"n":{"N":"1.5"},"bool":{"BOOL":false},"null":{"NULL":true},"bytes":{"B":"YWJj"},\
                "list":{"L":[{"S":"x"}]},"map":{"M":{"k":{"S":"v"}}},"strings":{"SS":["a"]},"numbers":{"NS":["2"]}}"""));
        assertThat(records.get(2).event().path("dynamodb").has("NewImage")).isFalse();
    }

    @Test
    void goesOnBehindACheckpoint() {
        var source = source("Orders", StreamViewType.NEW_IMAGE);
        put("Orders", "1", Map.of());
        put("Orders", "2", Map.of());
        var first = read(source, 2).getFirst();

        var shard = source.shards().getFirst().id();
        var cursor =
                new ShardCursor(source, shard, first.sequenceNumber(), new StartingPosition.Latest(), Instant.now());

        assertThat(cursor.read(10))
                .singleElement()
                .satisfies(record -> assertThat(record.partitionKey()).contains("2"));
    }

    @Test
    void beginsAtTheNextRecord() {
        var source = source("Latest", StreamViewType.KEYS_ONLY);
        put("Latest", "before", Map.of());
        var shard = Await.until(source::shards, found -> !found.isEmpty())
                .getFirst()
                .id();
        var cursor = new ShardCursor(source, shard, null, new StartingPosition.Latest(), Instant.now());
        put("Latest", "after", Map.of());

        var records = Await.until(() -> cursor.read(10), found -> !found.isEmpty());

        assertThat(records).hasSize(1);
        assertThat(records.getFirst().partitionKey()).contains("after");
        assertThat(records.getFirst().event().path("dynamodb").has("NewImage")).isFalse();
    }

    @Test
    void losesNothingBetweenACursorThatFailedAndTheNext() {
        var source = source("Again", StreamViewType.KEYS_ONLY);
        var opened = Instant.now();
        put("Again", "between", Map.of());
        var shard = Await.until(source::shards, found -> !found.isEmpty())
                .getFirst()
                .id();

        var cursor = ShardCursor.again(source, shard, null, new StartingPosition.Latest(), opened);

        assertThat(Await.until(() -> cursor.read(10), found -> !found.isEmpty()))
                .singleElement()
                .satisfies(record -> assertThat(record.partitionKey()).contains("between"));
    }

    @Test
    void showsFiltersTheWholeRecord() {
        var source = source("Filtered", StreamViewType.NEW_IMAGE);
        put("Filtered", "1", Map.of("eventType", AttributeValue.fromS("OrderPlaced")));

        var record = read(source, 1).getFirst().filtered();

        assertThat(filter(
                                "{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"NewImage\":{\"eventType\":{\"S\":[{\"exists\":true}]}}}}")
                        .passes(record))
                .isTrue();
        assertThat(filter("{\"dynamodb\":{\"NewImage\":{\"eventType\":{\"S\":[\"OrderExpired\"]}}}}")
                        .passes(record))
                .isFalse();
    }

    private static EventFilter filter(String pattern) {
        return EventFilter.of(List.of(pattern), "test");
    }

    private DynamoDbSource source(String table, StreamViewType view) {
        return new DynamoDbSource(streams, Tables.create(dynamoDb, table, view), ARN, "eu-west-1");
    }

    private void put(String table, String id, Map<String, AttributeValue> attributes) {
        var item = new HashMap<>(attributes);
        item.put("id", AttributeValue.fromS(id));
        dynamoDb.putItem(put -> put.tableName(table).item(item));
    }

    private static List<StreamRecord> read(DynamoDbSource source, int count) {
        var shard = source.shards().getFirst().id();
        var cursor = new ShardCursor(source, shard, null, new StartingPosition.TrimHorizon(), Instant.now());
        var records = new ArrayList<StreamRecord>();
        return Await.until(
                () -> {
                    records.addAll(cursor.read(10));
                    return records;
                },
                found -> found.size() == count);
    }

    private static tools.jackson.databind.JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
