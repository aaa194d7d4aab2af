package stackrun.memory.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;
import stackrun.memory.value.Type;
import stackrun.memory.value.Value;

/**
 * A global secondary index. Items without its key are not in it.
 *
 * @param projected the attributes it has beside the keys; null where it has all
 */
public record Index(String name, KeySchema schema, @Nullable Set<String> projected) {

    public boolean projectsAll() {
        return projected == null;
    }

    @Nullable
    KeyPosition position(Map<String, Value> item, KeyPosition primary) {
        var position = schema.position(item);
        return position == null ? null : KeyPosition.of(position.hash(), position.range(), primary);
    }

    public boolean hasAttribute(String attribute, KeySchema ofTable) {
        return projected == null || projected.contains(attribute) || schema.has(attribute) || ofTable.has(attribute);
    }

    /** The attributes of an item that the index projects. */
    public Map<String, Value> view(Map<String, Value> item, KeySchema ofTable) {
        if (projected == null) {
            return item;
        }
        var view = new LinkedHashMap<String, Value>();
        item.forEach((name, value) -> {
            if (hasAttribute(name, ofTable)) {
                view.put(name, value);
            }
        });
        return Collections.unmodifiableMap(view);
    }

    /** Refuses an item whose attributes could not be a key of this index. */
    void refuseWrongKeys(Map<String, Value> item) {
        for (var attribute : schema.attributes()) {
            var value = item.get(attribute.name());
            if (value == null) {
                continue;
            }
            if (value.type() != attribute.type()) {
                throw Refusal.invalidParameter("Type mismatch for Index Key %s Expected: %s Actual: %s IndexName: %s"
                        .formatted(attribute.name(), attribute.type(), value.type(), name));
            }
            if (KeySchema.isEmpty(value)) {
                throw Refusal.validation(
                        ("One or more parameter values are not valid. A value specified for a secondary index key is not"
                                        + " supported. The AttributeValue for a key attribute cannot contain an empty %s"
                                        + " value. IndexName: %s, IndexKey: %s")
                                .formatted(value.type() == Type.S ? "string" : "binary", name, attribute.name()));
            }
        }
    }
}
