package stackrun.memory.value;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data types of attributes, named as in DynamoDB's JSON. */
public enum Type {
    S,
    N,
    B,
    BOOL,
    NULL,
    M,
    L,
    SS,
    NS,
    BS;

    private static final Map<String, Type> BY_NAME = new HashMap<>();

    static {
        for (var type : values()) {
            BY_NAME.put(type.name(), type);
        }
    }

    public static @Nullable Type named(String name) {
        return BY_NAME.get(name);
    }

    public boolean isSet() {
        return this == SS || this == NS || this == BS;
    }

    /** Whether values of this type have an order. Only such types can be keys. */
    public boolean isOrdered() {
        return this == S || this == N || this == B;
    }

    /** The type of the members of a set. */
    Type ofMembers() {
        return switch (this) {
            case SS -> S;
            case NS -> N;
            case BS -> B;
            default -> throw new IllegalStateException(this + " is not a set");
        };
    }
}
