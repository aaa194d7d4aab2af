package stackrun.memory.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stackrun.memory.value.Value;

/**
 * A global secondary index. It does not contain items that lack its key.
 *
 * @param projected the projected attributes beside the keys, or null if all are projected
 */
public record Index(String name, KeySchema schema, @Nullable Set<String> projected) {

    public boolean projectsAll() {
        return projected == null;
    }

    /** The position of an item in this index, or null if the item lacks an attribute of the index's key. */
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
}
