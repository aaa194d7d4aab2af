package stackrun.memory.operation.items;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Accounting;
import stackrun.memory.request.Operation;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.KeyPosition;
import stackrun.memory.table.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code TransactGetItems}: reads all items, or is cancelled with a reason for each.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html">TransactGetItems</a>
 */
record TransactGetItems(Store store) implements Operation {

    private static final Set<String> MEMBERS = Set.of("TransactItems", "ReturnConsumedCapacity");

    private static final Set<String> GET =
            Set.of("TableName", "Key", "ProjectionExpression", "ExpressionAttributeNames");

    @Override
    public ObjectNode answer(JsonNode json) {
        var request = Request.of(json, "TransactGetItems", MEMBERS);
        Accounting.refuse(request);
        var answer = JsonNodeFactory.instance.objectNode();
        var responses = answer.putArray("Responses");
        var targets = new HashSet<Target>();
        var reasons = new ArrayList<CancellationReason>();
        for (var item : TransactItems.of(request)) {
            var get = Request.of(item, "TransactGetItem", Set.of("Get")).required("Get");
            var read = ItemRead.of(Request.of(get, "Get", GET), store);
            var position = position(read, reasons);
            if (position != null) {
                targets.add(new Target(read.table().definition().name(), position));
                responses.add(read.answer(position));
            }
        }
        if (responses.size() < reasons.size()) {
            throw CancellationReason.cancelled(reasons);
        }
        if (targets.size() < reasons.size()) {
            throw Refusal.validation("Transaction request cannot include multiple operations on one item");
        }
        return answer;
    }

    /** The position of an item, or null if its key does not fit the table; adds the reason for either. */
    private static @Nullable KeyPosition position(ItemRead read, List<CancellationReason> reasons) {
        try {
            var position = read.position();
            reasons.add(CancellationReason.NONE);
            return position;
        } catch (Refusal e) {
            reasons.add(CancellationReason.invalid(e));
            return null;
        }
    }
}
