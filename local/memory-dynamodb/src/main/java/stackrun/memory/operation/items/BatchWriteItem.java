package stackrun.memory.operation.items;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import stackrun.memory.request.Accounting;
import stackrun.memory.request.ConstraintViolation;
import stackrun.memory.request.Operation;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code BatchWriteItem}: up to 25 puts and deletes without conditions. Each write succeeds on its own.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html">BatchWriteItem</a>
 */
record BatchWriteItem(Store store, InstantSource clock) implements Operation {

    private static final Set<String> MEMBERS =
            Set.of("RequestItems", "ReturnConsumedCapacity", "ReturnItemCollectionMetrics");

    private static final int MAX_WRITES = 25;

    @Override
    public ObjectNode answer(JsonNode json) {
        var request = Request.of(json, "BatchWriteItem", MEMBERS);
        Accounting.refuse(request);
        var all = new ArrayList<Write>();
        var targets = new HashSet<Target>();
        var tables = request.object("RequestItems");
        refuseLength("requestItems", tables.size());
        for (var table : tables.properties()) {
            refuseLength("requestItems.member", table.getValue().size());
            for (var member : table.getValue()) {
                var write = new BatchMember(table.getKey(), member).write(store);
                if (!targets.add(new Target(table.getKey(), write.position()))) {
                    throw Refusal.validation("Provided list of item keys contains duplicates");
                }
                all.add(write);
            }
        }
        if (all.size() > MAX_WRITES) {
            throw Refusal.validation("Too many items requested for the BatchWriteItem call");
        }
        var now = clock.instant();
        all.forEach(write -> write.make(write.after(), store, now));
        var answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("UnprocessedItems");
        return answer;
    }

    private static void refuseLength(String member, int length) {
        if (length < 1 || length > MAX_WRITES) {
            throw ConstraintViolation.of(member, "Member must have length between 1 and " + MAX_WRITES);
        }
    }
}
