package stackrun.memory.operation.items;

import java.util.Set;
import stackrun.memory.request.Accounting;
import stackrun.memory.request.Operation;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GetItem}: reads one item by its key.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html">GetItem</a>
 */
record GetItem(Store store) implements Operation {

    private static final Set<String> MEMBERS = Set.of(
            "TableName",
            "Key",
            "ConsistentRead",
            "ProjectionExpression",
            "ExpressionAttributeNames",
            "ReturnConsumedCapacity");

    @Override
    public ObjectNode answer(JsonNode json) {
        var request = Request.of(json, "GetItem", MEMBERS);
        Accounting.refuse(request);
        request.flag("ConsistentRead", false);
        var read = ItemRead.of(request, store);
        return read.answer(read.position());
    }
}
