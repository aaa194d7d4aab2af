package stackrun.memory.table;

import java.util.Collection;
import java.util.Map;
import stackrun.memory.expression.path.Path;
import stackrun.memory.request.Refusal;
import stackrun.memory.value.Type;
import stackrun.memory.value.Value;

/** Refuses expressions and items that do not fit the keys of a table and its indexes. */
public record KeyRules(TableDefinition table) {

    /** Refuses a path that leads into the value of a key, because key values are neither maps nor lists. */
    public void refusePathsIntoKeys(Collection<Path> paths) {
        paths.stream().filter(path -> path.steps().size() > 1).forEach(this::refuseIntoKey);
    }

    private void refuseIntoKey(Path path) {
        if (table.schema().has(path.attribute())) {
            throw intoKey("Key", path);
        }
        if (table.indexes().values().stream().anyMatch(index -> index.schema().has(path.attribute()))) {
            throw intoKey("IndexKey", path);
        }
    }

    private static Refusal intoKey(String kind, Path path) {
        return Refusal.validation(
                "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: %s: %s"
                        .formatted(kind, path.attribute()));
    }

    /** Refuses an item whose attributes cannot be keys of the table's indexes. */
    public void refuseWrongIndexKeys(Map<String, Value> item) {
        for (var index : table.indexes().values()) {
            index.schema().attributes().forEach(attribute -> {
                var value = item.get(attribute.name());
                if (value != null) {
                    refuseWrongIndexKey(index, attribute, value);
                }
            });
        }
    }

    private static void refuseWrongIndexKey(Index index, KeyAttribute attribute, Value value) {
        if (value.type() != attribute.type()) {
            throw Refusal.invalidParameter("Type mismatch for Index Key %s Expected: %s Actual: %s IndexName: %s"
                    .formatted(attribute.name(), attribute.type(), value.type(), index.name()));
        }
        if (KeyAttribute.isEmpty(value)) {
            throw Refusal.validation(
                    ("One or more parameter values are not valid. A value specified for a secondary index key is not"
                                    + " supported. The AttributeValue for a key attribute cannot contain an empty %s"
                                    + " value. IndexName: %s, IndexKey: %s")
                            .formatted(value.type() == Type.S ? "string" : "binary", index.name(), attribute.name()));
        }
    }
}
