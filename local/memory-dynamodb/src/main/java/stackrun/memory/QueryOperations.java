package stackrun.memory;

import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
        placeholders.refuseMisuse(table);
        refuseFilter(selection);
        var forward = request.flag("ScanIndexForward", true);
        var page = new Page(
                selection,
                Page.limit(request),
                place -> index == null && condition.endsAt(place, table.schema(), forward));
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

    private static NavigableMap<Place, Item> entries(Table table, @Nullable Index index) {
        return index == null ? table.items() : table.items(index);
    }

    private static @Nullable Place start(
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

    /** What has the hash key and comes behind the start, in the order of the query. */
    private static NavigableMap<Place, Item> partition(
            NavigableMap<Place, Item> entries, Value hash, @Nullable Place start, boolean forward) {
        var place = Place.of(hash, null, null);
        var from = start != null && forward ? start : place.before();
        var to = start != null && !forward ? start : place.behind();
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
        placeholders.refuseMisuse(table);
        var page = new Page(selection, Page.limit(request), place -> false);
        var start = Page.start(request, selection);
        var entries = entries(table, index);
        return page.of((start == null ? entries : entries.tailMap(start, false)).entrySet(), item -> true);
    }
}
