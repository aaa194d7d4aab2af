package stackrun.embedded.dynamodb.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stackrun.embedded.http.HttpHeaders;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.setting.Account;
import stackrun.iam.AccessRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * The permissions that each kind of request needs.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html">Actions,
 *     resources, and condition keys for Amazon DynamoDB</a>
 */
class DynamoDbAccessTest {

    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:000000000000:table/";

    private final DynamoDbAccess access = new DynamoDbAccess(
            Account.DEFAULT, table -> Optional.of(JsonMapper.shared().readTree("""
                    {"Table":{"KeySchema":[{"AttributeName":"sk","KeyType":"RANGE"},{"AttributeName":"pk","KeyType":"HASH"}],
                     "GlobalSecondaryIndexes":[{"IndexName":"by-owner","KeySchema":[{"AttributeName":"owner","KeyType":"HASH"}]}]}}""")));

    @Test
    void aReadOfAnItemNeedsItsActionOnTheTable() {
        assertThat(tables("GetItem", """
                        {"TableName":"Orders","Key":{"sk":{"S":"x"},"pk":{"S":"ORDER#1"}}}""")).containsExactly(leading("dynamodb:GetItem", TABLE + "Orders", "ORDER#1"));
    }

    /** A table may also be named by its ARN, in which DynamoDB Local writes a region of its own. */
    @Test
    void aTableMayBeNamedByItsArn() {
        assertThat(tables("DescribeTable", """
                        {"TableName":"arn:aws:dynamodb:ddblocal:000000000000:table/Orders"}"""))
                .containsExactly(new AccessRequest("dynamodb:DescribeTable", TABLE + "Orders"));
    }

    @Test
    void aQueryOfAnIndexConcernsTheIndex() {
        assertThat(tables("Query", """
                        {"TableName":"Orders","IndexName":"by-owner","KeyConditionExpression":"#o = :o AND placed > :p",
                         "ExpressionAttributeNames":{"#o":"owner"},
                         "ExpressionAttributeValues":{":o":{"S":"alice"},":p":{"N":"1"}}}"""))
                .containsExactly(leading("dynamodb:Query", TABLE + "Orders/index/by-owner", "alice"));
    }

    /**
     * There is no action {@code TransactWriteItems}.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html">Using IAM
     *     with DynamoDB transactions</a>
     */
    @Test
    void aTransactionNeedsThePermissionsOfItsPartsAndNoneOfItsOwn() {
        var requests = tables("TransactWriteItems", """
                {"TransactItems":[
                 {"ConditionCheck":{"TableName":"Keys","Key":{"pk":{"S":"a"}}}},
                 {"Put":{"TableName":"Orders","Item":{"pk":{"S":"b"},"other":{"S":"c"}}}},
                 {"Update":{"TableName":"Orders","Key":{"pk":{"S":"d"}}}},
                 {"Delete":{"TableName":"Orders","Key":{"pk":{"N":"5"}}}}]}""");

        assertThat(requests)
                .extracting(request -> request.action() + " " + request.resource())
                .containsExactly(
                        "dynamodb:ConditionCheckItem " + TABLE + "Keys",
                        "dynamodb:PutItem " + TABLE + "Orders",
                        "dynamodb:UpdateItem " + TABLE + "Orders",
                        "dynamodb:DeleteItem " + TABLE + "Orders");
        assertThat(requests)
                .extracting(request -> request.context().get("dynamodb:LeadingKeys"))
                .containsExactly(List.of("a"), List.of("b"), List.of("d"), List.of("5"));
        assertThat(requests)
                .allSatisfy(request -> assertThat(request.context())
                        .containsEntry("dynamodb:EnclosingOperation", List.of("TransactWriteItems")));
    }

    @Test
    void aTransactionalReadNeedsGetItemOfEachItem() {
        assertThat(tables("TransactGetItems", """
                        {"TransactItems":[{"Get":{"TableName":"Orders","Key":{"pk":{"S":"a"}}}}]}"""))
                .extracting(request -> request.action() + " " + request.resource())
                .containsExactly("dynamodb:GetItem " + TABLE + "Orders");
    }

    @Test
    void aBatchNeedsItsOwnActionOnEachTable() {
        assertThat(tables("BatchGetItem", """
                        {"RequestItems":{"A":{"Keys":[{"pk":{"S":"2"}},{"pk":{"S":"1"}}]},"B":{"Keys":[{"pk":{"S":"3"}}]}}}"""))
                .containsExactly(
                        leading("dynamodb:BatchGetItem", TABLE + "A", "1", "2"),
                        leading("dynamodb:BatchGetItem", TABLE + "B", "3"));
        assertThat(tables("BatchWriteItem", """
                        {"RequestItems":{"A":[{"PutRequest":{"Item":{"pk":{"S":"1"}}}},{"DeleteRequest":{"Key":{"pk":{"S":"2"}}}}]}}"""))
                .containsExactly(leading("dynamodb:BatchWriteItem", TABLE + "A", "1", "2"));
    }

    @Test
    void anOperationWithoutATableConcernsAllOfThem() {
        assertThat(tables("ListTables", "{}")).containsExactly(new AccessRequest("dynamodb:ListTables", "*"));
    }

    /** Templates name streams by the label {@code local}, because the servers' labels change with each start. */
    @Test
    void aStreamHasTheLabelOfTheTemplates() {
        var server = "arn:aws:dynamodb:ddblocal:000000000000:table/Orders/stream/2026-01-01T00:00:00.000";
        var stream = TABLE + "Orders/stream/local";
        var encoded = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((server + ",42,1").getBytes(StandardCharsets.UTF_8));

        assertThat(streams("DescribeStream", "{\"StreamArn\":\"%s\"}".formatted(server)))
                .containsExactly(new AccessRequest("dynamodb:DescribeStream", stream));
        assertThat(streams("GetRecords", "{\"ShardIterator\":\"000|%s|42\"}".formatted(server)))
                .containsExactly(new AccessRequest("dynamodb:GetRecords", stream));
        assertThat(streams("GetRecords", "{\"ShardIterator\":\"%s\"}".formatted(encoded)))
                .containsExactly(new AccessRequest("dynamodb:GetRecords", stream));
        assertThat(streams("ListStreams", "{\"TableName\":\"Orders\"}"))
                .containsExactly(new AccessRequest("dynamodb:ListStreams", stream));
    }

    private List<AccessRequest> tables(String operation, String body) {
        return access.of(request("DynamoDB_20120810." + operation, body));
    }

    private List<AccessRequest> streams(String operation, String body) {
        return access.of(request("DynamoDBStreams_20120810." + operation, body));
    }

    private static HttpRequest request(String target, String body) {
        return new HttpRequest(
                "POST",
                "/",
                null,
                "HTTP/1.1",
                "127.0.0.1",
                HttpHeaders.of("X-Amz-Target", target),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static AccessRequest leading(String action, String resource, String... keys) {
        return new AccessRequest(action, resource, Map.of("dynamodb:LeadingKeys", List.of(keys)));
    }
}
