package stackrun.memory.operation.items;

import java.time.InstantSource;
import java.util.Set;
import stackrun.memory.request.Accounting;
import stackrun.memory.request.Operation;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code PutItem}: creates an item, or replaces it as a whole.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html">PutItem</a>
 */
record PutItem(Store store, InstantSource clock) implements Operation {

    private static final Set<String> MEMBERS = Set.of(
            "TableName",
            "Item",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValues",
            "ReturnConsumedCapacity",
            "ReturnItemCollectionMetrics",
            "ReturnValuesOnConditionCheckFailure");

    @Override
    public ObjectNode answer(JsonNode json) {
        var request = Request.of(json, "PutItem", MEMBERS);
        Accounting.refuse(request);
        store.table(request.text("TableName"));
        var write = new WriteReader(store).put(request).write();
        return new SingleWrite(write, null).make(ReturnValues.noneOrAllOld(request), store, clock.instant());
    }
}
