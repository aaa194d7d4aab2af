package stackrun.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import stackrun.embedded.Clients;
import stackrun.embedded.dynamodb.StreamedTable;
import stackrun.memory.stream.ChangeLog;

/** The tables in memory as a client meets them: over HTTP, many at once. */
class MemoryDynamoDbServerTest {

    private MemoryDynamoDbServer server;
    private DynamoDbClient tables;
    private DynamoDbStreamsClient streams;

    @BeforeEach
    void start() throws IOException {
        server = MemoryDynamoDbServer.start();
        tables = Clients.of(DynamoDbClient.builder(), server.endpoint());
        streams = Clients.of(DynamoDbStreamsClient.builder(), server.endpoint());
    }

    @AfterEach
    void end() {
        streams.close();
        tables.close();
        server.close();
    }

    @Test
    void takesWritesFromManyAtOnceAndKeepsEach() throws Exception {
        table("Counters", StreamViewType.KEYS_ONLY);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var done = threads.invokeAll(IntStream.range(0, 200)
                    .<Callable<Object>>mapToObj(each -> () -> tables.updateItem(update -> update.tableName("Counters")
                            .key(Map.of("id", AttributeValue.fromS("one")))
                            .updateExpression("ADD counted :one")
                            .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")))))
                    .toList());
            for (var each : done) {
                each.get();
            }
        }

        assertThat(tables.getItem(get -> get.tableName("Counters").key(Map.of("id", AttributeValue.fromS("one"))))
                        .item())
                .containsEntry("counted", AttributeValue.fromN("200"));
        assertThat(read(iterator("Counters", ShardIteratorType.TRIM_HORIZON, null)))
                .hasSize(200);
    }

    @Test
    void answersWithErrorsTheSdkKnows() {
        table("Errors", StreamViewType.KEYS_ONLY);
        put("Errors", "1");

        assertThatThrownBy(() -> tables.putItem(put -> put.tableName("Errors")
                        .item(Map.of("id", AttributeValue.fromS("1")))
                        .conditionExpression("attribute_not_exists(id)")))
                .isInstanceOf(ConditionalCheckFailedException.class);
        assertThatThrownBy(() -> tables.describeTable(describe -> describe.tableName("Nowhere")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> tables.listBackups(list -> list.tableName("Errors")))
                .isInstanceOfSatisfying(
                        DynamoDbException.class,
                        failure -> assertThat(failure.awsErrorDetails().errorMessage())
                                .contains("ListBackups"));
    }

    @Test
    void listsAndDescribesStreams() {
        table("Orders", StreamViewType.NEW_IMAGE);
        table("Stock", StreamViewType.KEYS_ONLY);

        assertThat(streams.listStreams(list -> list.tableName("Stock")).streams())
                .singleElement()
                .satisfies(stream -> assertThat(stream.streamArn()).isEqualTo(arn("Stock")));
        assertThat(streams.listStreams().streams()).hasSize(2);
        var described = streams.describeStream(describe -> describe.streamArn(arn("Orders")))
                .streamDescription();
        assertThat(described.tableName()).isEqualTo("Orders");
        assertThat(described.streamViewType()).isEqualTo(StreamViewType.NEW_IMAGE);
        assertThat(described.streamStatusAsString()).isEqualTo("ENABLED");
        assertThat(described.shards()).hasSize(1);
        assertThat(streams.describeStream(describe -> describe.streamArn(arn("Orders"))
                                .exclusiveStartShardId(
                                        described.shards().getFirst().shardId()))
                        .streamDescription()
                        .shards())
                .isEmpty();
    }

    @Test
    void readsFromAnyPlaceOfAStream() {
        table("Places", StreamViewType.KEYS_ONLY);
        List.of("1", "2", "3").forEach(id -> put("Places", id));
        var all = read(iterator("Places", ShardIteratorType.TRIM_HORIZON, null));
        var second = all.get(1).dynamodb().sequenceNumber();

        assertThat(ids(all)).containsExactly("1", "2", "3");
        assertThat(ids(read(iterator("Places", ShardIteratorType.AT_SEQUENCE_NUMBER, second))))
                .containsExactly("2", "3");
        assertThat(ids(read(iterator("Places", ShardIteratorType.AFTER_SEQUENCE_NUMBER, second))))
                .containsExactly("3");
        var latest = iterator("Places", ShardIteratorType.LATEST, null);
        assertThat(read(latest)).isEmpty();
        put("Places", "4");
        assertThat(ids(read(latest))).containsExactly("4");
    }

    @Test
    void readsOnBehindALimitedAnswer() {
        table("Limits", StreamViewType.KEYS_ONLY);
        List.of("1", "2", "3").forEach(id -> put("Limits", id));

        var first = page(iterator("Limits", ShardIteratorType.TRIM_HORIZON, null), 2);

        assertThat(ids(first.records())).containsExactly("1", "2");
        assertThat(ids(page(first.nextShardIterator(), 2).records())).containsExactly("3");
    }

    @Test
    void endsAnAnswerBeforeItIsLargerThanAMegabyte() {
        table("Large", StreamViewType.NEW_IMAGE);
        var large = AttributeValue.fromS("x".repeat(390_000));
        List.of("1", "2", "3")
                .forEach(id -> tables.putItem(
                        put -> put.tableName("Large").item(Map.of("id", AttributeValue.fromS(id), "large", large))));

        var first = page(iterator("Large", ShardIteratorType.TRIM_HORIZON, null), 1000);

        assertThat(ids(first.records())).containsExactly("1", "2");
        assertThat(first.records().getFirst().dynamodb().sizeBytes())
                .isEqualTo("id".length() + 1 + "id".length() + 1 + "large".length() + 390_000);
        assertThat(ids(page(first.nextShardIterator(), 1000).records())).containsExactly("3");
    }

    @Test
    void refusesStreamsShardsAndIteratorsThatAreNotThere() {
        table("Refused", StreamViewType.KEYS_ONLY);
        var arn = arn("Refused");

        assertThatThrownBy(() -> streams.describeStream(describe -> describe.streamArn(arn + "0")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> streams.describeStream(describe -> describe.streamArn("nonsense")))
                .isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> streams.getShardIterator(get -> get.streamArn(arn)
                        .shardId("shardId-other-000000000000000")
                        .shardIteratorType("LATEST")))
                .isInstanceOf(ResourceNotFoundException.class);
        refuses(() -> streams.getRecords(get -> get.shardIterator("bm90IG9uZQ")), "Invalid ShardIterator");
    }

    @Test
    void refusesNumbersThatAreNone() {
        table("Numbers", StreamViewType.KEYS_ONLY);
        var iterator = iterator("Numbers", ShardIteratorType.TRIM_HORIZON, null);

        refuses(() -> page(iterator, 1001), "Value '1001' at 'limit'", "less than or equal to 1000");
        refuses(() -> page(iterator, 0), "Value '0' at 'limit'");
        refuses(() -> iterator("Numbers", ShardIteratorType.AFTER_SEQUENCE_NUMBER, "12"), "SequenceNumber: 12");
        refuses(() -> iterator("Numbers", ShardIteratorType.AT_SEQUENCE_NUMBER, "x"), "SequenceNumber: x");
    }

    private static void refuses(ThrowingCallable call, String... message) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DynamoDbException.class, failure -> {
            assertThat(failure.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
            assertThat(failure.awsErrorDetails().errorMessage()).contains(message);
        });
    }

    private List<Record> read(String iterator) {
        return page(iterator, 1000).records();
    }

    private GetRecordsResponse page(String iterator, int limit) {
        return streams.getRecords(get -> get.shardIterator(iterator).limit(limit));
    }

    private static List<String> ids(List<Record> records) {
        return records.stream()
                .map(record -> Objects.requireNonNull(record.dynamodb().keys().get("id"))
                        .s())
                .toList();
    }

    private String iterator(String table, ShardIteratorType type, @Nullable String sequenceNumber) {
        return streams.getShardIterator(get -> get.streamArn(arn(table))
                        .shardId(ChangeLog.SHARD_ID)
                        .shardIteratorType(type)
                        .sequenceNumber(sequenceNumber))
                .shardIterator();
    }

    private String arn(String table) {
        return tables.describeTable(describe -> describe.tableName(table))
                .table()
                .latestStreamArn();
    }

    private void table(String name, StreamViewType view) {
        tables.createTable(StreamedTable.of(name, "id", view));
    }

    private void put(String table, String id) {
        tables.putItem(put -> put.tableName(table).item(Map.of("id", AttributeValue.fromS(id))));
    }
}
