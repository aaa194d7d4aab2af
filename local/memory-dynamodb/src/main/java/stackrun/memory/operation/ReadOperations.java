package stackrun.memory.operation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stackrun.memory.expression.Placeholders;
import stackrun.memory.expression.Projection;
import stackrun.memory.expression.ProjectionParser;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.KeyPosition;
import stackrun.memory.table.Store;
import stackrun.memory.table.Table;
import stackrun.memory.value.AttributeJson;
import stackrun.memory.value.AttributeReader;
import stackrun.memory.value.Item;
import stackrun.memory.value.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code GetItem}, {@code BatchGetItem} and {@code TransactGetItems}. Every read here is consistent. */
final class ReadOperations {

    private static final Set<String> GET = Set.of(
            "TableName",
            "Key",
            "ConsistentRead",
            "ProjectionExpression",
            "ExpressionAttributeNames",
            "ReturnConsumedCapacity");

    private static final Set<String> BATCH = Set.of("RequestItems", "ReturnConsumedCapacity");

    private static final Set<String> KEYS =
            Set.of("Keys", "ConsistentRead", "ProjectionExpression", "ExpressionAttributeNames");

    private static final Set<String> TRANSACTION = Set.of("TransactItems", "ReturnConsumedCapacity");

    private static final Set<String> TRANSACT_GET =
            Set.of("TableName", "Key", "ProjectionExpression", "ExpressionAttributeNames");

    private static final int MAX_KEYS = 100;

    private final Store store;

    ReadOperations(Store store) {
        this.store = store;
    }

    ObjectNode get(JsonNode json) {
        var request = Request.of(json, "GetItem", GET);
        Accounting.refuse(request);
        request.flag("ConsistentRead", false);
        var get = wanted(request);
        return get.answer(get.position());
    }

    /** A read whose expression was read. */
    private record Wanted(
            Table table, Map<String, Value> key, @Nullable Projection projection) {

        KeyPosition position() {
            return table.schema().positionOf(key);
        }

        ObjectNode answer(KeyPosition position) {
            var answer = JsonNodeFactory.instance.objectNode();
            var item = table.get(position);
            if (item != null) {
                answer.set("Item", json(item, projection));
            }
            return answer;
        }
    }

    private Wanted wanted(Request request) {
        var key = AttributeReader.attributes(request.required("Key"));
        var table = store.table(request.text("TableName"));
        return new Wanted(table, key, projection(request, table));
    }

    private static @Nullable Projection projection(Request request, Table table) {
        var text = request.optionalText("ProjectionExpression");
        var placeholders = Placeholders.of(request, text != null);
        var projection = text == null ? null : ProjectionParser.parse(text, placeholders);
        table.refusePathsIntoKeys(placeholders.paths());
        placeholders.refuseUnused();
        return projection;
    }

    private static ObjectNode json(Item item, @Nullable Projection projection) {
        return projection == null ? item.json() : AttributeJson.json(projection.of(item.attributes()));
    }

    ObjectNode batchGet(JsonNode json) {
        var request = Request.of(json, "BatchGetItem", BATCH);
        Accounting.refuse(request);
        var answer = JsonNodeFactory.instance.objectNode();
        var responses = answer.putObject("Responses");
        var tables = request.object("RequestItems");
        refuseCount(tables.properties().stream()
                .mapToInt(table -> table.getValue().path("Keys").size())
                .toArray());
        tables.properties()
                .forEach(table -> responses.set(table.getKey(), read(table.getKey(), table.getValue(), responses)));
        answer.putObject("UnprocessedKeys");
        return answer;
    }

    private static void refuseCount(int[] counts) {
        if (counts.length == 0) {
            throw Refusal.validation("1 validation error detected: Value '{}' at 'requestItems' failed to satisfy"
                    + " constraint: Member must have length greater than or equal to 1");
        }
        int sum = 0;
        for (int count : counts) {
            if (count == 0) {
                throw Refusal.validation(
                        "1 validation error detected: Value '[]' at 'requestItems.member.keys' failed to"
                                + " satisfy constraint: Member must have length greater than or equal to 1");
            }
            sum += count;
        }
        if (sum > MAX_KEYS) {
            throw Refusal.validation("Too many items requested for the BatchGetItem call");
        }
    }

    private JsonNode read(String tableName, JsonNode json, ObjectNode factory) {
        var request = Request.of(json, "KeysAndAttributes", KEYS);
        request.flag("ConsistentRead", false);
        var table = store.table(tableName);
        var projection = projection(request, table);
        var positions = new HashSet<KeyPosition>();
        var found = factory.arrayNode();
        for (var key : request.array("Keys")) {
            var position = table.schema().positionOf(AttributeReader.attributes(key));
            if (!positions.add(position)) {
                throw Refusal.validation("Provided list of item keys contains duplicates");
            }
            var item = table.get(position);
            if (item != null) {
                found.add(json(item, projection));
            }
        }
        return found;
    }

    ObjectNode transactGet(JsonNode json) {
        var request = Request.of(json, "TransactGetItems", TRANSACTION);
        Accounting.refuse(request);
        var items = request.array("TransactItems");
        if (items.isEmpty() || items.size() > MAX_KEYS) {
            throw Refusal.validation(
                    ("1 validation error detected: Value at 'transactItems' failed to satisfy constraint: Member must have"
                                    + " length %s than or equal to %s")
                            .formatted(items.isEmpty() ? "greater" : "less", items.isEmpty() ? 1 : MAX_KEYS));
        }
        var answer = JsonNodeFactory.instance.objectNode();
        var responses = answer.putArray("Responses");
        var targets = new HashSet<Target>();
        var reasons = new ArrayList<CancellationReason>();
        for (var item : items) {
            var get = Request.of(item, "TransactGetItem", Set.of("Get")).required("Get");
            var wanted = wanted(Request.of(get, "Get", TRANSACT_GET));
            var position = position(wanted, reasons);
            if (position != null) {
                targets.add(new Target(wanted.table().definition().name(), position));
                responses.add(wanted.answer(position));
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

    private static @Nullable KeyPosition position(Wanted wanted, List<CancellationReason> reasons) {
        try {
            var position = wanted.position();
            reasons.add(CancellationReason.NONE);
            return position;
        } catch (Refusal e) {
            reasons.add(CancellationReason.invalid(e));
            return null;
        }
    }
}
