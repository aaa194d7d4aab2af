package stackrun.embedded.dynamodb.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.access.RequiredAccess;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.setting.Account;
import stackrun.iam.AccessRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The permissions that requests to DynamoDB and DynamoDB Streams need. A transaction needs those of its parts, and none of
 * its own; a batch needs its own for each of its tables.
 *
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html">Actions,
 *     resources, and condition keys for Amazon DynamoDB</a>
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html">Using IAM with
 *     DynamoDB transactions</a>
 */
public final class DynamoDbAccess implements RequiredAccess {

    /** The label of every stream in the templates of a run. The servers' own labels change with each start. */
    public static final String STREAM_LABEL = "local";

    /** The condition keys that requests have. */
    public static final List<String> CONDITION_KEYS = ItemContext.KEYS;

    private static final String STREAMS = "DynamoDBStreams_";

    private final Arns arns;
    private final TableKeys keys;

    /**
     * Creates the reader of requests to one server.
     *
     * @param describe returns the answer of {@code DescribeTable} for a name; empty if there is no such table
     */
    public DynamoDbAccess(Account account, Function<String, Optional<JsonNode>> describe) {
        this.arns = new Arns(account);
        this.keys = new TableKeys(describe);
    }

    @Override
    public List<AccessRequest> of(HttpRequest http) {
        var target = http.headers().first("X-Amz-Target").orElse("").split("\\.", 2);
        if (target.length < 2) {
            return List.of();
        }
        try {
            var request = JsonMapper.shared().readTree(http.body());
            return target[0].startsWith(STREAMS) ? ofStreams(target[1], request) : ofTables(target[1], request);
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private List<AccessRequest> ofStreams(String operation, JsonNode request) {
        var action = "dynamodb:" + operation;
        return List.of(
                switch (operation) {
                    case "ListStreams" ->
                        new AccessRequest(
                                action,
                                request.path("TableName").isString()
                                        ? arns.table(request.path("TableName").asString()) + "/stream/" + STREAM_LABEL
                                        : "*");
                    case "GetRecords" ->
                        new AccessRequest(
                                action,
                                arns.stream(request.path("ShardIterator").asString("")));
                    default ->
                        new AccessRequest(
                                action, arns.stream(request.path("StreamArn").asString("")));
                });
    }

    private List<AccessRequest> ofTables(String operation, JsonNode request) {
        return switch (operation) {
            case "BatchGetItem", "BatchWriteItem" -> batch(operation, request.path("RequestItems"));
            case "TransactGetItems", "TransactWriteItems" -> transaction(operation, request.path("TransactItems"));
            case "CreateTable", "UpdateTable", "DeleteTable" -> {
                keys.forget();
                yield List.of(onTable(operation, request, new ItemContext()));
            }
            case "Query", "Scan" -> List.of(search(operation, request));
            case "GetItem", "PutItem", "UpdateItem", "DeleteItem" -> List.of(item(operation, request, null));
            default -> List.of(onTable(operation, request, new ItemContext()));
        };
    }

    /** An operation without a table, such as {@code ListTables}, concerns all of them. */
    private AccessRequest onTable(String operation, JsonNode request, ItemContext context) {
        var table = request.path("TableName");
        return new AccessRequest(
                "dynamodb:" + operation, table.isString() ? arns.table(table.asString()) : "*", context.values());
    }

    /** A request that concerns one item, or a part of a transaction that does. */
    private AccessRequest item(String action, JsonNode request, @Nullable String enclosing) {
        var item = request.has("Key") ? request.path("Key") : request.path("Item");
        var context = new ItemContext()
                .leadingKeys(leading(request.path("TableName").asString(""), item))
                .member("dynamodb:ReturnValues", request.path("ReturnValues"));
        return onTable(action, request, enclosing == null ? context : context.enclosedBy(enclosing));
    }

    private List<JsonNode> leading(String table, JsonNode item) {
        return keys.partitionKey(Arns.name(table), null).map(item::path).stream()
                .toList();
    }

    private AccessRequest search(String operation, JsonNode request) {
        var table = request.path("TableName").asString("");
        var index =
                request.path("IndexName").isString() ? request.path("IndexName").asString() : null;
        var leading = keys.partitionKey(Arns.name(table), index).flatMap(key -> KeyConditionValue.of(request, key));
        var context = new ItemContext()
                .leadingKeys(leading.stream().toList())
                .member("dynamodb:Select", request.path("Select"));
        return new AccessRequest(
                "dynamodb:" + operation,
                index == null ? arns.table(table) : arns.index(table, index),
                context.values());
    }

    private List<AccessRequest> batch(String operation, JsonNode byTable) {
        var requests = new ArrayList<AccessRequest>();
        for (Map.Entry<String, JsonNode> table : byTable.properties()) {
            var leading = new ArrayList<JsonNode>();
            for (var key : table.getValue().path("Keys")) {
                leading.addAll(leading(table.getKey(), key));
            }
            for (var write : table.getValue()) {
                leading.addAll(leading(table.getKey(), write.path("PutRequest").path("Item")));
                leading.addAll(
                        leading(table.getKey(), write.path("DeleteRequest").path("Key")));
            }
            requests.add(new AccessRequest(
                    "dynamodb:" + operation,
                    arns.table(table.getKey()),
                    new ItemContext().leadingKeys(leading).values()));
        }
        return requests;
    }

    /** Each part has one member, whose name tells its action. */
    private List<AccessRequest> transaction(String operation, JsonNode parts) {
        var requests = new ArrayList<AccessRequest>();
        for (var part : parts) {
            for (Map.Entry<String, JsonNode> kind : part.properties()) {
                var action = kind.getKey().equals("ConditionCheck") ? "ConditionCheckItem" : kind.getKey() + "Item";
                requests.add(item(action, kind.getValue(), operation));
            }
        }
        return requests;
    }
}
