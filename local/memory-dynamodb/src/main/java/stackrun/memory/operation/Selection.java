package stackrun.memory.operation;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stackrun.memory.expression.Condition;
import stackrun.memory.expression.ConditionParser;
import stackrun.memory.expression.Conditions;
import stackrun.memory.expression.Placeholders;
import stackrun.memory.expression.Projection;
import stackrun.memory.expression.ProjectionParser;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.Index;
import stackrun.memory.table.KeySchema;
import stackrun.memory.table.Table;
import stackrun.memory.value.Item;
import stackrun.memory.value.Value;

/** The filter and projection of a query or scan. */
record Selection(
        Table table,
        @Nullable Index index,
        @Nullable Condition filter,
        @Nullable Projection projection,
        boolean countsOnly) {

    static Selection of(Request request, Table table, @Nullable Index index, Placeholders placeholders) {
        var projectionText = request.optionalText("ProjectionExpression");
        var filterText = request.optionalText("FilterExpression");
        var selection = new Selection(
                table,
                index,
                filterText == null ? null : ConditionParser.parse("FilterExpression", filterText, placeholders),
                projectionText == null ? null : ProjectionParser.parse(projectionText, placeholders),
                select(request, index, projectionText != null).equals("COUNT"));
        selection.refuseUnprojected();
        return selection;
    }

    private static String select(Request request, @Nullable Index index, boolean hasProjection) {
        var select = request.has("Select")
                ? request.choice("Select", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES", "SPECIFIC_ATTRIBUTES", "COUNT")
                : hasProjection ? "SPECIFIC_ATTRIBUTES" : "";
        if (hasProjection && !select.equals("SPECIFIC_ATTRIBUTES")) {
            throw Refusal.validation("Cannot specify the ProjectionExpression when choosing to get " + select);
        }
        if (!hasProjection && select.equals("SPECIFIC_ATTRIBUTES")) {
            throw Refusal.validation("Must specify the ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES");
        }
        if (index == null && select.equals("ALL_PROJECTED_ATTRIBUTES")) {
            throw Refusal.validation("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
        }
        if (index != null && !index.projectsAll() && select.equals("ALL_ATTRIBUTES")) {
            throw Refusal.invalidParameter(
                    "Select type ALL_ATTRIBUTES is not supported for global secondary index %s because its projection type is not ALL"
                            .formatted(index.name()));
        }
        return select;
    }

    private void refuseUnprojected() {
        if (index == null || projection == null) {
            return;
        }
        for (var attribute : projection.attributes()) {
            if (!index.hasAttribute(attribute, table.schema())) {
                throw Refusal.invalidParameter(
                        "Global secondary index %s does not project [%s]".formatted(index.name(), attribute));
            }
        }
    }

    /** Refuses attributes of a filter that the index does not know. */
    void refuseUnknown(Set<String> attributes) {
        if (index == null) {
            return;
        }
        var unknown = new TreeSet<>(attributes);
        unknown.removeIf(attribute -> index.hasAttribute(attribute, table.schema()));
        if (!unknown.isEmpty()) {
            throw Refusal.invalidParameter("Secondary index %s does not project one or more filter attributes: %s"
                    .formatted(index.name(), unknown));
        }
    }

    KeySchema schema() {
        return index == null ? table.schema() : index.schema();
    }

    Map<String, Value> view(Item item) {
        return index == null ? item.attributes() : index.view(item.attributes(), table.schema());
    }

    boolean viewsAll() {
        return index == null || index.projectsAll();
    }

    boolean chooses(Map<String, Value> view) {
        return filter == null || Conditions.hold(filter, view);
    }
}
