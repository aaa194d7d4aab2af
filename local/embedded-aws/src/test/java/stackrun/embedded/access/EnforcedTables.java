package stackrun.embedded.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stackrun.embedded.access.TestRole.ADMINISTRATOR;
import static stackrun.embedded.access.TestRole.FUNCTION;
import static stackrun.embedded.access.TestRole.UNKNOWN;
import static stackrun.embedded.access.TestRole.allow;
import static stackrun.embedded.access.TestRole.client;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import stackrun.embedded.dynamodb.DynamoDb;
import stackrun.embedded.dynamodb.StreamedTable;

/** The checks of every server of tables: a function writes items with one prefix, and reads the stream. */
public final class EnforcedTables {

    private static final String SALES = "arn:aws:dynamodb:eu-west-1:000000000000:table/Sales";

    private EnforcedTables() {}

    /** Checks a server that nobody else uses. */
    public static void check(DynamoDb server) {
        server.enforce(TestRole.keys(
                """
                        {"Effect":"Allow","Action":"dynamodb:PutItem","Resource":"%s",
                         "Condition":{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":"ARRIVED#*"}}}""".formatted(SALES),
                allow("dynamodb:DescribeStream", SALES + "/stream/local"),
                allow("dynamodb:GetShardIterator", SALES + "/stream/*"),
                allow("dynamodb:GetRecords", SALES + "/stream/*")));
        var admin = client(DynamoDbClient.builder(), server.endpoint(), ADMINISTRATOR);
        var function = client(DynamoDbClient.builder(), server.endpoint(), FUNCTION);
        var streamArn = admin.createTable(StreamedTable.of("Sales", "pk", StreamViewType.KEYS_ONLY))
                .tableDescription()
                .latestStreamArn();

        function.putItem(put -> put.tableName("Sales").item(item("ARRIVED#1")));
        assertThatThrownBy(() -> function.putItem(put -> put.tableName("Sales").item(item("FACT#1"))))
                .satisfies(failure -> TestRole.refused(
                        failure,
                        400,
                        "AccessDeniedException",
                        "dynamodb:PutItem on resource: " + SALES,
                        "dynamodb:PutItem"));
        assertThatThrownBy(() -> function.getItem(get -> get.tableName("Sales").key(item("ARRIVED#1"))))
                .satisfies(failure -> TestRole.refused(
                        failure,
                        400,
                        "AccessDeniedException",
                        "dynamodb:GetItem on resource: " + SALES,
                        "dynamodb:GetItem"));
        assertThat(admin.scan(scan -> scan.tableName("Sales")).items()).containsExactly(item("ARRIVED#1"));
        readStream(client(DynamoDbStreamsClient.builder(), server.endpoint(), FUNCTION), streamArn);
        TestRole.unknown(
                () -> client(DynamoDbClient.builder(), server.endpoint(), UNKNOWN)
                        .listTables(),
                400,
                "UnrecognizedClientException");
    }

    private static void readStream(DynamoDbStreamsClient streams, String arn) {
        var shard = streams.describeStream(describe -> describe.streamArn(arn))
                .streamDescription()
                .shards()
                .getFirst()
                .shardId();
        var iterator = streams.getShardIterator(
                        get -> get.streamArn(arn).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        assertThat(streams.getRecords(get -> get.shardIterator(iterator)).records())
                .hasSize(1);
        assertThatThrownBy(() -> streams.listStreams())
                .satisfies(failure -> TestRole.refused(
                        failure, 400, "AccessDeniedException", "dynamodb:ListStreams", "dynamodb:ListStreams"));
    }

    private static Map<String, AttributeValue> item(String key) {
        return Map.of("pk", AttributeValue.fromS(key));
    }
}
