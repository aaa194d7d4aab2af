package stackrun.memory.table;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.value.Value;

/** The key attributes of a table or an index. */
public record KeySchema(KeyAttribute hash, @Nullable KeyAttribute range) {

    public List<KeyAttribute> attributes() {
        return range == null ? List.of(hash) : List.of(hash, range);
    }

    public boolean has(String attribute) {
        return hash.name().equals(attribute) || (range != null && range.name().equals(attribute));
    }

    /** The position of an item, or null if it lacks an attribute of the key. */
    @Nullable
    KeyPosition position(Map<String, Value> item) {
        var hashKey = item.get(hash.name());
        var rangeKey = range == null ? null : item.get(range.name());
        return hashKey == null || (range != null && rangeKey == null) ? null : KeyPosition.of(hashKey, rangeKey, null);
    }
}
