package stackrun.memory.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** A stored item. It is immutable. */
public final class Item {

    private static final int MAX_BYTES = 400 * 1024;

    private final Map<String, Value> attributes;
    private final int size;
    private @Nullable ObjectNode json;

    private Item(Map<String, Value> attributes, int size) {
        this.attributes = attributes;
        this.size = size;
    }

    /**
     * Creates an item, or refuses it as too large.
     *
     * @param whenTooLarge the message for an item of more than 400 KB
     */
    public static Item of(Map<String, Value> attributes, String whenTooLarge) {
        int size = Sizes.of(attributes);
        if (size > MAX_BYTES) {
            throw Refusal.validation(whenTooLarge);
        }
        return new Item(attributes, size);
    }

    public Map<String, Value> attributes() {
        return attributes;
    }

    /** The size in bytes. */
    public int size() {
        return size;
    }

    /** The item in DynamoDB's JSON. Every call returns the same object: do not modify it. */
    public ObjectNode json() {
        var known = json;
        if (known == null) {
            known = AttributeJson.json(attributes);
            json = known;
        }
        return known;
    }
}
