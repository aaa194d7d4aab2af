package stackrun.memory.table;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;
import stackrun.memory.value.Sizes;
import stackrun.memory.value.Type;
import stackrun.memory.value.Value;

/** The key attributes of a table or an index. */
public record KeySchema(KeyAttribute hash, @Nullable KeyAttribute range) {

    private static final int MAX_HASH_KEY_BYTES = 2048;
    private static final int MAX_RANGE_KEY_BYTES = 1024;

    public List<KeyAttribute> attributes() {
        return range == null ? List.of(hash) : List.of(hash, range);
    }

    public boolean has(String attribute) {
        return hash.name().equals(attribute) || (range != null && range.name().equals(attribute));
    }

    /** The position that a {@code Key} names; it must have the attributes of the key and no others. */
    public KeyPosition positionOf(Map<String, Value> key) {
        var attributes = attributes();
        if (key.size() != attributes.size()) {
            throw Refusal.validation(
                    key.size() > attributes.size() || !key.keySet().stream().allMatch(this::has)
                            ? "The provided key element does not match the schema"
                            : "The number of conditions on the keys is invalid");
        }
        for (var attribute : attributes) {
            var value = key.get(attribute.name());
            if (value == null || value.type() != attribute.type()) {
                throw Refusal.validation("The provided key element does not match the schema");
            }
        }
        return sized(key);
    }

    /** The position of an item to be put. */
    public KeyPosition positionOfItem(Map<String, Value> item) {
        for (var attribute : attributes()) {
            var value = item.get(attribute.name());
            if (value == null) {
                throw Refusal.invalidParameter("Missing the key %s in the item".formatted(attribute.name()));
            }
            if (value.type() != attribute.type()) {
                throw Refusal.invalidParameter("Type mismatch for key %s expected: %s actual: %s"
                        .formatted(attribute.name(), attribute.type(), value.type()));
            }
        }
        return sized(item);
    }

    private KeyPosition sized(Map<String, Value> item) {
        attributes().forEach(attribute -> refuseEmpty(attribute, item));
        var position = position(item);
        if (position == null) {
            throw new IllegalStateException("the key was looked at before");
        }
        if (Sizes.of(position.hash()) > MAX_HASH_KEY_BYTES) {
            throw Refusal.invalidParameter("Size of hashkey has exceeded the maximum size limit of2048 bytes");
        }
        if (position.range() != null && Sizes.of(position.range()) > MAX_RANGE_KEY_BYTES) {
            throw Refusal.invalidParameter(
                    "Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
        }
        return position;
    }

    private static void refuseEmpty(KeyAttribute attribute, Map<String, Value> item) {
        var value = item.get(attribute.name());
        if (value != null && isEmpty(value)) {
            throw Refusal.validation(
                    ("One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain"
                                    + " an empty %s value. Key: %s")
                            .formatted(value.type() == Type.S ? "string" : "binary", attribute.name()));
        }
    }

    public static boolean isEmpty(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text.isEmpty();
            case Value.Binary(var bytes) -> bytes.length == 0;
            default -> false;
        };
    }

    /** The position of an item, or null where it lacks an attribute of the key. */
    @Nullable
    KeyPosition position(Map<String, Value> item) {
        var hashKey = item.get(hash.name());
        var rangeKey = range == null ? null : item.get(range.name());
        return hashKey == null || (range != null && rangeKey == null) ? null : KeyPosition.of(hashKey, rangeKey, null);
    }
}
