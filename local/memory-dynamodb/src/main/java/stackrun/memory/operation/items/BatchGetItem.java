package stackrun.memory.operation.items;

import java.util.HashSet;
import java.util.Set;
import stackrun.memory.request.Accounting;
import stackrun.memory.request.ConstraintViolation;
import stackrun.memory.request.Operation;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.KeyPosition;
import stackrun.memory.table.Store;
import stackrun.memory.value.AttributeReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code BatchGetItem}: up to 100 keys of several tables.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html">BatchGetItem</a>
 */
record BatchGetItem(Store store) implements Operation {

    private static final Set<String> MEMBERS = Set.of("RequestItems", "ReturnConsumedCapacity");

    private static final Set<String> KEYS =
            Set.of("Keys", "ConsistentRead", "ProjectionExpression", "ExpressionAttributeNames");

    private static final int MAX_KEYS = 100;

    @Override
    public ObjectNode answer(JsonNode json) {
        var request = Request.of(json, "BatchGetItem", MEMBERS);
        Accounting.refuse(request);
        var answer = JsonNodeFactory.instance.objectNode();
        var responses = answer.putObject("Responses");
        var tables = request.object("RequestItems");
        refuseCount(tables.properties().stream()
                .mapToInt(table -> table.getValue().path("Keys").size())
                .toArray());
        tables.properties().forEach(table -> responses.set(table.getKey(), read(table.getKey(), table.getValue())));
        answer.putObject("UnprocessedKeys");
        return answer;
    }

    /** @param counts the numbers of keys by table */
    private static void refuseCount(int[] counts) {
        if (counts.length == 0) {
            throw ConstraintViolation.of("{}", "requestItems", "Member must have length greater than or equal to 1");
        }
        int sum = 0;
        for (int count : counts) {
            if (count == 0) {
                throw ConstraintViolation.of(
                        "[]", "requestItems.member.keys", "Member must have length greater than or equal to 1");
            }
            sum += count;
        }
        if (sum > MAX_KEYS) {
            throw Refusal.validation("Too many items requested for the BatchGetItem call");
        }
    }

    private JsonNode read(String tableName, JsonNode json) {
        var request = Request.of(json, "KeysAndAttributes", KEYS);
        request.flag("ConsistentRead", false);
        var table = store.table(tableName);
        var items = ProjectedItems.of(request, table);
        var positions = new HashSet<KeyPosition>();
        var found = JsonNodeFactory.instance.arrayNode();
        for (var key : request.array("Keys")) {
            var position = table.keys().positionOfKey(AttributeReader.attributes(key));
            if (!positions.add(position)) {
                throw Refusal.validation("Provided list of item keys contains duplicates");
            }
            var item = table.get(position);
            if (item != null) {
                found.add(items.json(item));
            }
        }
        return found;
    }
}
