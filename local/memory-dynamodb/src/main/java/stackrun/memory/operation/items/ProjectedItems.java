package stackrun.memory.operation.items;

import org.jspecify.annotations.Nullable;
import stackrun.memory.expression.Placeholders;
import stackrun.memory.expression.Projection;
import stackrun.memory.expression.ProjectionParser;
import stackrun.memory.request.Request;
import stackrun.memory.table.Table;
import stackrun.memory.value.AttributeJson;
import stackrun.memory.value.Item;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes items as JSON, whole or as a projection.
 *
 * @param projection null for whole items
 */
record ProjectedItems(@Nullable Projection projection) {

    static ProjectedItems of(Request request, Table table) {
        var text = request.optionalText("ProjectionExpression");
        var placeholders = Placeholders.of(request, text != null);
        var projection = text == null ? null : ProjectionParser.parse(text, placeholders);
        table.keyRules().refusePathsIntoKeys(placeholders.paths());
        placeholders.refuseUnused();
        return new ProjectedItems(projection);
    }

    ObjectNode json(Item item) {
        return projection == null ? item.json() : AttributeJson.json(projection.of(item.attributes()));
    }
}
