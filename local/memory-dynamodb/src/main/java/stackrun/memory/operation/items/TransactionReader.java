package stackrun.memory.operation.items;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;
import tools.jackson.databind.JsonNode;

/** Reads the writes of a transaction, as far as they do not depend on stored items. */
record TransactionReader(Store store) {

    private static final Set<String> KINDS = Set.of("Put", "Update", "Delete", "ConditionCheck");

    private static final Set<String> PUT = Set.of(
            "TableName",
            "Item",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValuesOnConditionCheckFailure");

    private static final Set<String> DELETE = Set.of(
            "TableName",
            "Key",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValuesOnConditionCheckFailure");

    private static final Set<String> UPDATE = Set.of(
            "TableName",
            "Key",
            "UpdateExpression",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValuesOnConditionCheckFailure");

    List<Attempt> attempts(JsonNode items) {
        var drafts = new ArrayList<Draft>(items.size());
        for (var item : items) {
            drafts.add(draft(Request.of(item, "TransactWriteItem", KINDS)));
        }
        var attempts = new ArrayList<Attempt>(items.size());
        var targets = new HashSet<Target>();
        for (var draft : drafts) {
            var attempt = Attempt.of(draft);
            var write = attempt.write();
            if (write != null
                    && !targets.add(new Target(write.table().definition().name(), write.position()))) {
                throw Refusal.validation("Transaction request cannot include multiple operations on one item");
            }
            attempts.add(attempt);
        }
        return attempts;
    }

    private Draft draft(Request item) {
        if (item.json().size() != 1) {
            throw Refusal.validation("TransactItems can only contain one of Check, Put, Update or Delete");
        }
        var kind = item.json().propertyNames().iterator().next();
        var json = item.required(kind);
        return switch (kind) {
            case "Put" -> new WriteReader(store).put(Request.of(json, kind, PUT));
            case "Delete" -> new WriteReader(store).delete(Request.of(json, kind, DELETE));
            case "ConditionCheck" -> new WriteReader(store).check(Request.of(json, kind, DELETE));
            default -> {
                var request = Request.of(json, kind, UPDATE);
                request.required("UpdateExpression");
                yield new UpdateReader(store).update(request).draft();
            }
        };
    }
}
