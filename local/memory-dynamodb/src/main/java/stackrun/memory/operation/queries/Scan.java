package stackrun.memory.operation.queries;

import java.util.Set;
import stackrun.memory.expression.Placeholders;
import stackrun.memory.request.Accounting;
import stackrun.memory.request.Operation;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code Scan}: all items of a table or an index.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html">Scan</a>
 */
record Scan(Store store) implements Operation {

    private static final Set<String> MEMBERS = Set.of(
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

    @Override
    public ObjectNode answer(JsonNode json) {
        var request = Request.of(json, "Scan", MEMBERS);
        Accounting.refuse(request);
        var source = Source.of(request, store);
        var placeholders =
                Placeholders.of(request, request.has("FilterExpression") || request.has("ProjectionExpression"));
        var selection = Selection.of(request, source, placeholders);
        source.table().keyRules().refusePathsIntoKeys(placeholders.paths());
        placeholders.refuseUnused();
        var page = new Page(selection, request.limit(), position -> false);
        var start = new PageKey(source).start(request);
        var entries = source.entries();
        return page.of((start == null ? entries : entries.tailMap(start, false)).entrySet(), item -> true);
    }
}
