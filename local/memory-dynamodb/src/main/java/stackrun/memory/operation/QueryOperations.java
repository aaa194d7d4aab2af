package stackrun.memory.operation;

import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stackrun.memory.expression.Attributes;
import stackrun.memory.expression.Placeholders;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.Index;
import stackrun.memory.table.KeyPosition;
import stackrun.memory.table.Store;
import stackrun.memory.table.Table;
import stackrun.memory.value.Item;
import stackrun.memory.value.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code Query} and {@code Scan}. */
final class QueryOperations {

    private static final Set<String> SCAN = Set.of(
            "TableName",
            "IndexName",
            "Select",
            "ConsistentRead",
            "FilterExpression",
            "ProjectionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ExclusiveStartKey",
            "Limit",
            "ReturnConsumedCapacity");

    private static final Set<String> QUERY = union(SCAN, Set.of("KeyConditionExpression", "ScanIndexForward"));

    private final Store store;

    QueryOperations(Store store) {
        this.store = store;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return Set.copyOf(all);
    }

    ObjectNode query(JsonNode json) {
        var request = Request.of(json, "Query", QUERY);
        Accounting.refuse(request);
        var table = store.table(request.text("TableName"));
        var index = index(request, table);
        if (!request.has("KeyConditionExpression")) {
            throw Refusal.validation(
                    "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
        }
        var placeholders = Placeholders.of(request, true);
        var selection = Selection.of(request, table, index, placeholders);
        var condition = KeyCondition.parse(request.text("KeyConditionExpression"), placeholders, selection.schema());
        table.refusePathsIntoKeys(placeholders.paths());
        placeholders.refuseUnused();
        refuseFilter(selection);
        var forward = request.flag("ScanIndexForward", true);
        var page = new Page(
                selection,
                request.limit(),
                position -> index == null && condition.endsAt(position, table.schema(), forward));
        var entries = partition(
                entries(table, index), condition.hash(), start(request, selection, condition, forward), forward);
        return page.of(entries.entrySet(), condition::holds);
    }

    private static @Nullable Index index(Request request, Table table) {
        var name = request.optionalText("IndexName");
        var index = name == null ? null : table.index(name);
        if (request.flag("ConsistentRead", false) && index != null) {
            throw Refusal.validation("Consistent reads are not supported on global secondary indexes");
        }
        return index;
    }

    private static NavigableMap<KeyPosition, Item> entries(Table table, @Nullable Index index) {
        return index == null ? table.items() : table.items(index);
    }

    private static @Nullable KeyPosition start(
            Request request, Selection selection, KeyCondition condition, boolean forward) {
        var start = Page.start(request, selection);
        if (start != null && !start.hash().equals(condition.hash())) {
            throw Refusal.validation(
                    "The provided starting key is outside query boundaries based on provided conditions");
        }
        if (start != null && !condition.holdsAt(start, selection.schema())) {
            throw Refusal.validation("The provided starting key does not match the range key predicate");
        }
        if (start != null
                && start.range() != null
                && selection.index() == null
                && condition.endsAt(start, selection.schema(), forward)) {
            throw Refusal.validation("The provided starting key does not match the range key predicate");
        }
        return start;
    }

    /** The entries with the hash key after the start key, in the order of the query. */
    private static NavigableMap<KeyPosition, Item> partition(
            NavigableMap<KeyPosition, Item> entries, Value hash, @Nullable KeyPosition start, boolean forward) {
        var position = KeyPosition.of(hash, null, null);
        var from = start != null && forward ? start : position.before();
        var to = start != null && !forward ? start : position.behind();
        var partition = entries.subMap(from, false, to, false);
        return forward ? partition : partition.descendingMap();
    }

    /** A filter must not look at what the key condition is for, nor at what an index does not know. */
    private static void refuseFilter(Selection selection) {
        if (selection.filter() == null) {
            return;
        }
        var attributes = new TreeSet<String>();
        Attributes.of(selection.filter(), attributes);
        selection.refuseUnknown(attributes);
        for (var attribute : selection.schema().attributes()) {
            if (attributes.contains(attribute.name())) {
                throw Refusal.validation(
                        "Filter Expression can only contain non-primary key attributes: Primary key attribute: "
                                + attribute.name());
            }
        }
    }

    ObjectNode scan(JsonNode json) {
        var request = Request.of(json, "Scan", SCAN);
        Accounting.refuse(request);
        var table = store.table(request.text("TableName"));
        var index = index(request, table);
        var placeholders =
                Placeholders.of(request, request.has("FilterExpression") || request.has("ProjectionExpression"));
        var selection = Selection.of(request, table, index, placeholders);
        table.refusePathsIntoKeys(placeholders.paths());
        placeholders.refuseUnused();
        var page = new Page(selection, request.limit(), position -> false);
        var start = Page.start(request, selection);
        var entries = entries(table, index);
        return page.of((start == null ? entries : entries.tailMap(start, false)).entrySet(), item -> true);
    }
}
