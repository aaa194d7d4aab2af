package stackrun.memory.operation.queries;

import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.Index;

/**
 * Reads {@code Select}: the kind of attributes that a query or a scan returns.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html#DDB-Query-request-Select">Select</a>
 */
final class Select {

    private Select() {}

    /** Whether only the number of items is returned. Refuses a choice that contradicts the rest of the request. */
    static boolean countsOnly(Request request, @Nullable Index index, boolean hasProjection) {
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
        return select.equals("COUNT");
    }
}
