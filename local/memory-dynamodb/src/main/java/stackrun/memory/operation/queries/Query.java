package stackrun.memory.operation.queries;

import java.util.Set;
import stackrun.memory.expression.Placeholders;
import stackrun.memory.request.Accounting;
import stackrun.memory.request.Operation;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code Query}: the items with one hash key, in the order of their range keys.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html">Query</a>
 */
record Query(Store store) implements Operation {

    private static final Set<String> MEMBERS = Set.of(
            "TableName",
            "IndexName",
            "Select",
            "ConsistentRead",
            "KeyConditionExpression",
            "FilterExpression",
            "ProjectionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ScanIndexForward",
            "ExclusiveStartKey",
            "Limit",
            "ReturnConsumedCapacity");

    @Override
    public ObjectNode answer(JsonNode json) {
        var request = Request.of(json, "Query", MEMBERS);
        Accounting.refuse(request);
        var source = Source.of(request, store);
        if (!request.has("KeyConditionExpression")) {
            throw Refusal.validation(
                    "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
        }
        var placeholders = Placeholders.of(request, true);
        var selection = Selection.of(request, source, placeholders);
        var condition = KeyConditionParser.parse(request.text("KeyConditionExpression"), placeholders, source.schema());
        source.table().keyRules().refusePathsIntoKeys(placeholders.paths());
        placeholders.refuseUnused();
        QueryFilter.refuse(selection);
        var range = new QueryRange(source, condition, request.flag("ScanIndexForward", true));
        var page = new Page(selection, request.limit(), range::endsAt);
        return page.of(range.entriesAfter(range.start(request)).entrySet(), condition::holds);
    }
}
