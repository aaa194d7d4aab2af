package stackrun.memory.operation;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;
import stackrun.memory.value.AttributeJson;
import stackrun.memory.value.Item;
import stackrun.memory.value.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code PutItem}, {@code UpdateItem} and {@code DeleteItem}. */
final class WriteOperations {

    private static final Set<String> PUT = Set.of(
            "TableName",
            "Item",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValues",
            "ReturnConsumedCapacity",
            "ReturnItemCollectionMetrics",
            "ReturnValuesOnConditionCheckFailure");

    private static final Set<String> DELETE = Set.of(
            "TableName",
            "Key",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValues",
            "ReturnConsumedCapacity",
            "ReturnItemCollectionMetrics",
            "ReturnValuesOnConditionCheckFailure");

    private static final Set<String> UPDATE = Set.of(
            "TableName",
            "Key",
            "UpdateExpression",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValues",
            "ReturnConsumedCapacity",
            "ReturnItemCollectionMetrics",
            "ReturnValuesOnConditionCheckFailure");

    private final Store store;
    private final InstantSource clock;
    private final Writes writes;

    WriteOperations(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.writes = new Writes(store);
    }

    ObjectNode put(JsonNode json) {
        var request = Request.of(json, "PutItem", PUT);
        Accounting.refuse(request);
        store.table(request.text("TableName"));
        return make(writes.put(request).write(), allOldOrNothing(request));
    }

    ObjectNode delete(JsonNode json) {
        var request = Request.of(json, "DeleteItem", DELETE);
        Accounting.refuse(request);
        store.table(request.text("TableName"));
        return make(writes.delete(request).write(), allOldOrNothing(request));
    }

    private static boolean allOldOrNothing(Request request) {
        return switch (returnValues(request)) {
            case "NONE" -> false;
            case "ALL_OLD" -> true;
            default -> throw Refusal.validation("Return values set to invalid value");
        };
    }

    private static String returnValues(Request request) {
        return request.choice("ReturnValues", "NONE", "ALL_OLD", "UPDATED_OLD", "ALL_NEW", "UPDATED_NEW");
    }

    private ObjectNode make(Write write, boolean returnsOld) {
        write.refuseUnlessConditionHolds();
        var before = write.before();
        write.make(write.after(), store, clock.instant());
        return answer(returnsOld ? all(before) : Map.of());
    }

    ObjectNode update(JsonNode json) {
        var request = Request.of(json, "UpdateItem", UPDATE);
        Accounting.refuse(request);
        store.table(request.text("TableName"));
        var returnValues = returnValues(request);
        var update = writes.update(request);
        var write = update.draft().write();
        write.refuseUnlessConditionHolds();
        var before = write.before();
        var after = write.after();
        write.make(after, store, clock.instant());
        return answer(
                switch (returnValues) {
                    case "ALL_OLD" -> all(before);
                    case "ALL_NEW" -> all(after);
                    case "UPDATED_OLD" -> Writes.touched(update.expression(), before);
                    case "UPDATED_NEW" -> Writes.touched(update.expression(), after);
                    default -> Map.of();
                });
    }

    private static Map<String, Value> all(@Nullable Item item) {
        return item == null ? Map.of() : item.attributes();
    }

    private static ObjectNode answer(Map<String, Value> attributes) {
        var answer = JsonNodeFactory.instance.objectNode();
        if (!attributes.isEmpty()) {
            answer.set("Attributes", AttributeJson.json(attributes));
        }
        return answer;
    }
}
