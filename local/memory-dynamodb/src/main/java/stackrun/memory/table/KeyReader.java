package stackrun.memory.table;

import java.util.Map;
import java.util.Objects;
import stackrun.memory.request.Refusal;
import stackrun.memory.value.Sizes;
import stackrun.memory.value.Value;

/** Reads the keys that requests and items contain, and refuses keys that do not fit the schema. */
public record KeyReader(KeySchema schema) {

    private static final int MAX_HASH_KEY_BYTES = 2048;
    private static final int MAX_RANGE_KEY_BYTES = 1024;

    /** The position of a {@code Key}, which must have the attributes of the schema and no others. */
    public KeyPosition positionOfKey(Map<String, Value> key) {
        var attributes = schema.attributes();
        if (key.size() != attributes.size()) {
            throw Refusal.validation(
                    key.size() > attributes.size() || !key.keySet().stream().allMatch(schema::has)
                            ? "The provided key element does not match the schema"
                            : "The number of conditions on the keys is invalid");
        }
        for (var attribute : attributes) {
            var value = key.get(attribute.name());
            if (value == null || value.type() != attribute.type()) {
                throw Refusal.validation("The provided key element does not match the schema");
            }
        }
        return withinLimits(key);
    }

    /** The position of an item to be put. */
    public KeyPosition positionOfItem(Map<String, Value> item) {
        for (var attribute : schema.attributes()) {
            var value = item.get(attribute.name());
            if (value == null) {
                throw Refusal.invalidParameter("Missing the key %s in the item".formatted(attribute.name()));
            }
            if (value.type() != attribute.type()) {
                throw Refusal.invalidParameter("Type mismatch for key %s expected: %s actual: %s"
                        .formatted(attribute.name(), attribute.type(), value.type()));
            }
        }
        return withinLimits(item);
    }

    private KeyPosition withinLimits(Map<String, Value> item) {
        for (var attribute : schema.attributes()) {
            attribute.refuseEmpty(Objects.requireNonNull(item.get(attribute.name())));
        }
        var position = Objects.requireNonNull(schema.position(item));
        if (Sizes.of(position.hash()) > MAX_HASH_KEY_BYTES) {
            throw Refusal.invalidParameter("Size of hashkey has exceeded the maximum size limit of2048 bytes");
        }
        if (position.range() != null && Sizes.of(position.range()) > MAX_RANGE_KEY_BYTES) {
            throw Refusal.invalidParameter(
                    "Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
        }
        return position;
    }
}
