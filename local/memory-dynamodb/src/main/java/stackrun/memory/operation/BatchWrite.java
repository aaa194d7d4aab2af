package stackrun.memory.operation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code BatchWriteItem}: puts and deletes without conditions, each for itself. */
final class BatchWrite {

    private static final Set<String> MEMBERS =
            Set.of("RequestItems", "ReturnConsumedCapacity", "ReturnItemCollectionMetrics");

    private static final int MAX_WRITES = 25;

    private final Store store;
    private final InstantSource clock;
    private final Writes writes;

    BatchWrite(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.writes = new Writes(store);
    }

    ObjectNode answer(JsonNode json) {
        var request = Request.of(json, "BatchWriteItem", MEMBERS);
        Accounting.refuse(request);
        var all = new ArrayList<Write>();
        var targets = new HashSet<Target>();
        var tables = request.object("RequestItems");
        refuseLength("requestItems", tables.size());
        for (var table : tables.properties()) {
            refuseLength("requestItems.member", table.getValue().size());
            for (var member : table.getValue()) {
                var write =
                        read(table.getKey(), Request.of(member, "WriteRequest", Set.of("PutRequest", "DeleteRequest")));
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
            throw Refusal.validation(
                    ("1 validation error detected: Value at '%s' failed to satisfy constraint: Member must"
                                    + " have length between 1 and %s")
                            .formatted(member, MAX_WRITES));
        }
    }

    private Write read(String table, Request member) {
        if (member.json().size() != 1) {
            throw Refusal.validation(
                    "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
                            + " the supported datatypes");
        }
        if (member.has("PutRequest")) {
            return writes.put(inTable(table, Request.of(member.required("PutRequest"), "PutRequest", Set.of("Item"))))
                    .write();
        }
        return writes.delete(
                        inTable(table, Request.of(member.required("DeleteRequest"), "DeleteRequest", Set.of("Key"))))
                .write();
    }

    private static Request inTable(String table, Request write) {
        var json = write.json().objectNode();
        json.setAll(write.json());
        json.put("TableName", table);
        return new Request(json);
    }
}
