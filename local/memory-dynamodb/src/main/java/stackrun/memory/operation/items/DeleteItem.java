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
 * {@code DeleteItem}: deletes an item by its key.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html">DeleteItem</a>
 */
record DeleteItem(Store store, InstantSource clock) implements Operation {

    private static final Set<String> MEMBERS = Set.of(
            "TableName",
            "Key",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValues",
            "ReturnConsumedCapacity",
            "ReturnItemCollectionMetrics",
            "ReturnValuesOnConditionCheckFailure");

    @Override
    public ObjectNode answer(JsonNode json) {
        var request = Request.of(json, "DeleteItem", MEMBERS);
        Accounting.refuse(request);
        store.table(request.text("TableName"));
        var write = new WriteReader(store).delete(request).write();
        return new SingleWrite(write, null).make(ReturnValues.noneOrAllOld(request), store, clock.instant());
    }
}
