package stackrun.memory.table;

import stackrun.memory.request.Refusal;
import stackrun.memory.value.Type;
import stackrun.memory.value.Value;

/** An attribute that is part of a key. Its value is never empty. */
public record KeyAttribute(String name, Type type) {

    /** Refuses an empty string or empty bytes as the value of this attribute. */
    public void refuseEmpty(Value value) {
        if (isEmpty(value)) {
            throw Refusal.validation(
                    ("One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain"
                                    + " an empty %s value. Key: %s")
                            .formatted(value.type() == Type.S ? "string" : "binary", name));
        }
    }

    static boolean isEmpty(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text.isEmpty();
            case Value.Binary(var bytes) -> bytes.length == 0;
            default -> false;
        };
    }
}
