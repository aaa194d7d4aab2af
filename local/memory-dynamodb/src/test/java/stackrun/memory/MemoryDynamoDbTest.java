package stackrun.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stackrun.memory.stream.Change;
import stackrun.memory.stream.ChangeLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MemoryDynamoDbTest {

    private static final String TABLE = """
            {"TableName": "stock", "BillingMode": "PAY_PER_REQUEST",
             "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}],
             "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"}],
             "StreamSpecification": {"StreamEnabled": true, "StreamViewType": "NEW_IMAGE"}}
            """;

    private static final String PUT_TEA = """
            {"TableName": "stock", "Item": {"pk": {"S": "TEA"}, "available": {"N": "3"}}}
            """;

    private static final String TAKE_ONE = """
            {"ClientRequestToken": "once", "TransactItems": [{"Update": {"TableName": "stock", "Key": {"pk": {"S": "TEA"}},
             "UpdateExpression": "ADD available :less", "ExpressionAttributeValues": {":less": {"N": "-1"}}}}]}
            """;

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final MemoryDynamoDb tables = new MemoryDynamoDb(() -> now);

    @BeforeEach
    void createTable() {
        assertThat(answer("CreateTable", TABLE)
                        .path("TableDescription")
                        .path("TableStatus")
                        .asString())
                .isEqualTo("ACTIVE");
    }

    private JsonNode answer(String operation, String request) {
        return JsonMapper.shared()
                .readTree(tables.answer(operation, request.getBytes(StandardCharsets.UTF_8))
                        .body());
    }

    /** The type of the error, without its namespace, and the message. */
    private String refusal(String operation, String request) {
        var answer = tables.answer(operation, request.getBytes(StandardCharsets.UTF_8));
        var body = JsonMapper.shared().readTree(answer.body());
        assertThat(answer.status()).as(body.toString()).isEqualTo(400);
        var type = body.path("__type").asString();
        return type.substring(type.indexOf('#') + 1) + ": "
                + body.path("message").asString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "ExecuteStatement|{}|UnknownOperationException: These tables in memory do not know the operation ExecuteStatement",
                "GetItem|{\"TableName\":\"stock\",\"AttributesToGet\":[\"a\"]}|do not know the member AttributesToGet of GetItem",
                "GetItem|{\"TableName\":\"stock\"}|Value null at 'key'",
                "GetItem|{\"TableName\":\"none\",\"Key\":{\"pk\":{\"S\":\"TEA\"}}}|ResourceNotFoundException",
                "GetItem|{\"TableName\":\"stock\",\"Key\":{\"pk\":{\"N\":\"1\"}}}|The provided key element does not match the schema",
                "GetItem|{\"TableName\":\"stock\",\"Key\":{\"pk\":{\"S\":\"\"}}}|cannot contain an empty string value. Key: pk",
                "GetItem|{\"TableName\":\"stock\",\"Key\":{\"pk\":{\"S\":\"TEA\"}},\"ReturnConsumedCapacity\":\"TOTAL\"}|do not know ReturnConsumedCapacity other than NONE",
                "PutItem|{\"TableName\":\"stock\",\"Item\":{\"a\":{\"S\":\"b\"}}}|Missing the key pk in the item",
                "PutItem|{\"TableName\":\"stock\",\"Item\":{\"pk\":{\"N\":\"1\"}}}|Type mismatch for key pk expected: S actual: N",
                "PutItem|{\"TableName\":\"stock\",\"Item\":|SerializationException",
                "UpdateItem|{\"TableName\":\"stock\",\"Key\":{\"pk\":{\"S\":\"TEA\"}},\"UpdateExpression\":\"REMOVE pk\"}|Cannot update attribute pk. This attribute is part of the key",
                "UpdateItem|{\"TableName\":\"stock\",\"Key\":{\"pk\":{\"S\":\"TEA\"}},\"UpdateExpression\":\"REMOVE a[0], pk.b\"}|Key attributes must be scalars",
                "CreateTable|{\"TableName\":\"other\",\"LocalSecondaryIndexes\":[]}|do not know the member LocalSecondaryIndexes",
                "TransactWriteItems|{\"TransactItems\":[{\"Delete\":{\"TableName\":\"none\",\"Key\":{\"pk\":{\"S\":\"TEA\"}}}}]}|ResourceNotFoundException",
                "TransactGetItems|{\"TransactItems\":[{\"Get\":{\"TableName\":\"stock\",\"Key\":{\"pk\":{\"N\":\"1\"}}}}]}|for specific reasons [ValidationError]",
                "TransactWriteItems|{\"TransactItems\":[]}|length greater than or equal to 1",
                "Query|{\"TableName\":\"stock\",\"IndexName\":\"none\"}|The table does not have the specified index: none"
            })
    void refusesByName(String operation, String request, String message) {
        assertThat(refusal(operation, request)).contains(message);
    }

    @Test
    void refusesAnItemOfMoreThan400Kilobytes() {
        assertThat(refusal(
                        "PutItem",
                        PUT_TEA.replace("\"3\"", "\"3\"}, \"big\": {\"S\": \"" + "x".repeat(409_600) + "\"")))
                .isEqualTo("ValidationException: Item size has exceeded the maximum allowed size");
    }

    @Test
    void refusesATransactionOfMoreThanAHundredWrites() {
        var writes = IntStream.rangeClosed(0, 100)
                .mapToObj("{\"Delete\": {\"TableName\": \"stock\", \"Key\": {\"pk\": {\"S\": \"%s\"}}}}"::formatted)
                .collect(Collectors.joining(","));

        assertThat(refusal("TransactWriteItems", "{\"TransactItems\": [" + writes + "]}"))
                .contains("Member must have length less than or equal to 100");
    }

    @Test
    void refusesATransactionThatNamesAnItemTwice() {
        var delete = "{\"Delete\": {\"TableName\": \"stock\", \"Key\": {\"pk\": {\"S\": \"TEA\"}}}}";

        assertThat(refusal("TransactWriteItems", "{\"TransactItems\": [%s, %s]}".formatted(delete, delete)))
                .contains("Transaction request cannot include multiple operations on one item");
    }

    @Test
    void makesATransactionOnceWithinTenMinutes() {
        answer("PutItem", PUT_TEA);
        answer("TransactWriteItems", TAKE_ONE);
        now = now.plus(Duration.ofMinutes(10));
        answer("TransactWriteItems", TAKE_ONE);
        assertThat(tables.items("stock").toString()).contains("\"available\":{\"N\":\"2\"}");

        now = now.plusMillis(1);
        answer("TransactWriteItems", TAKE_ONE);
        assertThat(tables.items("stock").toString()).contains("\"available\":{\"N\":\"1\"}");
    }

    @Test
    void goesBackToASnapshotAsOftenAsWanted() {
        answer("PutItem", PUT_TEA);
        var snapshot = tables.snapshot();

        for (int i = 0; i < 2; i++) {
            answer("TransactWriteItems", TAKE_ONE);
            assertThat(tables.items("stock").toString()).contains("\"available\":{\"N\":\"2\"}");
            assertThat(tables.changes("stock")).hasSize(2);
            tables.restore(snapshot);
            assertThat(tables.items("stock").toString()).contains("\"available\":{\"N\":\"3\"}");
            assertThat(tables.changes("stock")).hasSize(1);
        }
    }

    @Test
    void endsAShardIteratorAfterAQuarterOfAnHour() {
        var arn = answer("DescribeTable", "{\"TableName\": \"stock\"}")
                .at("/Table/LatestStreamArn")
                .asString();
        var iterator = answer("GetShardIterator", """
                {"StreamArn": "%s", "ShardId": "%s", "ShardIteratorType": "TRIM_HORIZON"}
                """.formatted(arn, ChangeLog.SHARD_ID))
                .path("ShardIterator")
                .asString();
        var getRecords = "{\"ShardIterator\": \"%s\"}".formatted(iterator);

        now = now.plus(Duration.ofMinutes(15));
        assertThat(answer("GetRecords", getRecords).has("NextShardIterator")).isTrue();

        now = now.plusSeconds(1);
        assertThat(refusal("GetRecords", getRecords)).startsWith("ExpiredIteratorException");
    }

    @Test
    void numbersItsChangesAndTellsTheirTime() {
        answer("PutItem", PUT_TEA);
        answer("PutItem", PUT_TEA);
        answer("DeleteItem", "{\"TableName\": \"stock\", \"Key\": {\"pk\": {\"S\": \"TEA\"}}}");

        assertThat(tables.changes("stock"))
                .extracting(change -> change.eventName() + " " + change.newImage())
                .containsExactly("INSERT {\"pk\":{\"S\":\"TEA\"},\"available\":{\"N\":\"3\"}}", "REMOVE null");
        assertThat(tables.changes("stock"))
                .isSortedAccordingTo(Comparator.comparing(Change::sequenceNumber))
                .allSatisfy(change -> assertThat(change.at()).isEqualTo(now));
    }

    @Test
    void describesListsAndDeletesTables() {
        answer("PutItem", PUT_TEA);
        var described = answer("DescribeTable", "{\"TableName\": \"stock\"}").path("Table");
        assertThat(described.path("ItemCount").asInt()).isEqualTo(1);
        assertThat(described.path("LatestStreamArn").asString()).contains(":table/stock/stream/");
        assertThat(refusal("CreateTable", TABLE)).startsWith("ResourceInUseException");

        answer("DeleteTable", "{\"TableName\": \"stock\"}");

        assertThat(answer("ListTables", "{}").toString()).isEqualTo("{\"TableNames\":[]}");
        assertThat(refusal("DescribeTable", "{\"TableName\": \"stock\"}")).startsWith("ResourceNotFoundException");
    }

    @Test
    void keepsTheTimeToLiveThatWasSet() {
        var enable = """
                {"TableName": "stock", "TimeToLiveSpecification": {"Enabled": true, "AttributeName": "ttl"}}
                """;
        answer("UpdateTimeToLive", enable);

        assertThat(answer("DescribeTimeToLive", "{\"TableName\": \"stock\"}").toString())
                .contains("\"ENABLED\"", "\"ttl\"");
        assertThat(refusal("UpdateTimeToLive", enable)).contains("TimeToLive is already enabled");
    }
}
