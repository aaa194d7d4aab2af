package stackrun.memory.operation.queries;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.expression.Condition;
import stackrun.memory.expression.ConditionParser;
import stackrun.memory.expression.Conditions;
import stackrun.memory.expression.Placeholders;
import stackrun.memory.expression.Projection;
import stackrun.memory.expression.ProjectionParser;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.value.AttributeJson;
import stackrun.memory.value.Item;
import stackrun.memory.value.Value;
import tools.jackson.databind.node.ObjectNode;

/**
 * The filter and the projection of a query or a scan.
 *
 * @param countsOnly whether only the number of items is returned
 */
record Selection(
        Source source, @Nullable Condition filter, @Nullable Projection projection, boolean countsOnly) {

    static Selection of(Request request, Source source, Placeholders placeholders) {
        var projectionText = request.optionalText("ProjectionExpression");
        var filterText = request.optionalText("FilterExpression");
        var selection = new Selection(
                source,
                filterText == null ? null : ConditionParser.parse("FilterExpression", filterText, placeholders),
                projectionText == null ? null : ProjectionParser.parse(projectionText, placeholders),
                Select.countsOnly(request, source.index(), projectionText != null));
        selection.refuseUnprojected();
        return selection;
    }

    private void refuseUnprojected() {
        var index = source.index();
        if (index == null || projection == null) {
            return;
        }
        for (var attribute : projection.attributes()) {
            if (!source.hasAttribute(attribute)) {
                throw Refusal.invalidParameter(
                        "Global secondary index %s does not project [%s]".formatted(index.name(), attribute));
            }
        }
    }

    /** @param view the attributes of an item that the source contains */
    boolean chooses(Map<String, Value> view) {
        return filter == null || Conditions.hold(filter, view);
    }

    ObjectNode json(Item item, Map<String, Value> view) {
        if (projection != null) {
            return AttributeJson.json(projection.of(view));
        }
        return source.hasAllAttributes() ? item.json() : AttributeJson.json(view);
    }
}
