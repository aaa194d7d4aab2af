package stackrun.memory.operation.queries;

import java.util.Set;
import java.util.TreeSet;
import stackrun.memory.expression.Attributes;
import stackrun.memory.request.Refusal;

/** Refuses filters of queries that refer to key attributes, or to attributes that the index does not project. */
final class QueryFilter {

    private QueryFilter() {}

    static void refuse(Selection selection) {
        if (selection.filter() == null) {
            return;
        }
        var attributes = new TreeSet<String>();
        Attributes.of(selection.filter(), attributes);
        refuseUnprojected(attributes, selection.source());
        for (var attribute : selection.source().schema().attributes()) {
            if (attributes.contains(attribute.name())) {
                throw Refusal.validation(
                        "Filter Expression can only contain non-primary key attributes: Primary key attribute: "
                                + attribute.name());
            }
        }
    }

    private static void refuseUnprojected(Set<String> attributes, Source source) {
        var unknown = new TreeSet<>(attributes);
        unknown.removeIf(source::hasAttribute);
        if (source.index() != null && !unknown.isEmpty()) {
            throw Refusal.invalidParameter("Secondary index %s does not project one or more filter attributes: %s"
                    .formatted(source.index().name(), unknown));
        }
    }
}
