package stackrun.memory.operation.tables;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.table.Index;

/** Reads the global secondary indexes of a {@code CreateTable} request. */
record IndexReader(KeySchemaReader keys) {

    private static final Set<String> MEMBERS = Set.of("IndexName", "KeySchema", "Projection", "ProvisionedThroughput");

    Map<String, Index> indexes(Request request) {
        var indexes = new LinkedHashMap<String, Index>();
        if (request.has("GlobalSecondaryIndexes")) {
            for (var json : request.array("GlobalSecondaryIndexes")) {
                var member = Request.of(json, "GlobalSecondaryIndex", MEMBERS);
                var index = new Index(member.text("IndexName"), keys.schema(member), projected(member));
                if (indexes.put(index.name(), index) != null) {
                    throw Refusal.invalidParameter("Duplicate index name: " + index.name());
                }
            }
        }
        return indexes;
    }

    private static @Nullable Set<String> projected(Request index) {
        var projection =
                Request.of(index.required("Projection"), "Projection", Set.of("ProjectionType", "NonKeyAttributes"));
        return switch (projection.choice("ProjectionType", "ALL", "KEYS_ONLY", "INCLUDE")) {
            case "ALL" -> null;
            case "KEYS_ONLY" -> Set.of();
            default -> {
                var names = new HashSet<String>();
                for (var name : projection.array("NonKeyAttributes")) {
                    names.add(Request.string(name, "NonKeyAttributes"));
                }
                yield Set.copyOf(names);
            }
        };
    }
}
