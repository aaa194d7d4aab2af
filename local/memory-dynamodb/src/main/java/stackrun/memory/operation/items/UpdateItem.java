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
 * {@code UpdateItem}: changes attributes of an item, or creates it.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html">UpdateItem</a>
 */
record UpdateItem(Store store, InstantSource clock) implements Operation {

    private static final Set<String> MEMBERS = Set.of(
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

    @Override
    public ObjectNode answer(JsonNode json) {
        var request = Request.of(json, "UpdateItem", MEMBERS);
        Accounting.refuse(request);
        store.table(request.text("TableName"));
        var returned = ReturnValues.of(request);
        var update = new UpdateReader(store).update(request);
        return new SingleWrite(update.draft().write(), update.expression()).make(returned, store, clock.instant());
    }
}
