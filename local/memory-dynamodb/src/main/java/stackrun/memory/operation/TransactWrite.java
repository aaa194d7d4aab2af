package stackrun.memory.operation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;
import stackrun.memory.value.Item;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code TransactWriteItems}: all of its writes are made, or none is and there is a reason for each.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>
 */
final class TransactWrite {

    private static final Set<String> MEMBERS =
            Set.of("TransactItems", "ClientRequestToken", "ReturnConsumedCapacity", "ReturnItemCollectionMetrics");

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

    private static final int MAX_WRITES = 100;
    private static final int MAX_TOKEN_LENGTH = 36;

    private final Store store;
    private final InstantSource clock;
    private final Writes writes;

    TransactWrite(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.writes = new Writes(store);
    }

    ObjectNode answer(JsonNode json) {
        var request = Request.of(json, "TransactWriteItems", MEMBERS);
        Accounting.refuse(request);
        var items = request.array("TransactItems");
        if (items.isEmpty() || items.size() > MAX_WRITES) {
            throw Refusal.validation(
                    ("1 validation error detected: Value at 'transactItems' failed to satisfy constraint: Member must have"
                                    + " length %s than or equal to %s")
                            .formatted(items.isEmpty() ? "greater" : "less", items.isEmpty() ? 1 : MAX_WRITES));
        }
        var now = clock.instant();
        var token = token(request);
        var all = read(items);
        if (token == null || !store.tokens().knows(token, items, now)) {
            make(all, now);
            if (token != null) {
                store.tokens().remember(token, items, now);
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private static @Nullable String token(Request request) {
        var token = request.optionalText("ClientRequestToken");
        if (token != null && (token.isEmpty() || token.length() > MAX_TOKEN_LENGTH)) {
            throw Refusal.validation(
                    ("1 validation error detected: Value '%s' at 'clientRequestToken' failed to satisfy constraint: Member"
                                    + " must have length between 1 and %s")
                            .formatted(token, MAX_TOKEN_LENGTH));
        }
        return token;
    }

    /** Everything about the requests that does not depend on the items. */
    private List<Attempt> read(JsonNode items) {
        var drafts = new ArrayList<Draft>(items.size());
        for (var item : items) {
            drafts.add(draft(Request.of(item, "TransactWriteItem", KINDS)));
        }
        var all = new ArrayList<Attempt>(items.size());
        var targets = new HashSet<Target>();
        for (var draft : drafts) {
            var attempt = attempt(draft);
            var write = attempt.write();
            if (write != null
                    && !targets.add(new Target(write.table().definition().name(), write.position()))) {
                throw Refusal.validation("Transaction request cannot include multiple operations on one item");
            }
            all.add(attempt);
        }
        return all;
    }

    private Draft draft(Request item) {
        if (item.json().size() != 1) {
            throw Refusal.validation("TransactItems can only contain one of Check, Put, Update or Delete");
        }
        var kind = item.json().propertyNames().iterator().next();
        var json = item.required(kind);
        return switch (kind) {
            case "Put" -> writes.put(Request.of(json, kind, PUT));
            case "Delete" -> writes.delete(Request.of(json, kind, DELETE));
            case "ConditionCheck" -> writes.check(Request.of(json, kind, DELETE));
            default -> {
                var request = Request.of(json, kind, UPDATE);
                request.required("UpdateExpression");
                yield writes.update(request).draft();
            }
        };
    }

    /** @param write null where its keys do not fit */
    private record Attempt(@Nullable Write write, CancellationReason reason) {}

    private static Attempt attempt(Draft draft) {
        try {
            return new Attempt(draft.write(), CancellationReason.NONE);
        } catch (Refusal e) {
            return new Attempt(null, CancellationReason.invalid(e));
        }
    }

    private record Made(Write write, @Nullable Item after) {}

    private void make(List<Attempt> all, Instant now) {
        var made = new ArrayList<Made>(all.size());
        var reasons = new ArrayList<CancellationReason>(all.size());
        for (var attempt : all) {
            var write = attempt.write();
            reasons.add(write == null ? attempt.reason() : reason(write, made));
        }
        if (made.size() < all.size()) {
            throw CancellationReason.cancelled(reasons);
        }
        made.forEach(each -> each.write().make(each.after(), store, now));
    }

    private static CancellationReason reason(Write write, List<Made> made) {
        if (!write.mayBeMade()) {
            return CancellationReason.conditionFailed(write);
        }
        try {
            made.add(new Made(write, write.after()));
            return CancellationReason.NONE;
        } catch (Refusal e) {
            return CancellationReason.invalid(e);
        }
    }
}
