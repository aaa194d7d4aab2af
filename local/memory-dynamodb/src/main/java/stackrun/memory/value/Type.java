package stackrun.memory.value;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data types of attributes, by the names of the wire. */
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

    /** Types with an order: those of keys. */
    public boolean isOrdered() {
        return this == S || this == N || this == B;
    }

    /** The type of a set's members. */
    Type ofMembers() {
        return switch (this) {
            case SS -> S;
            case NS -> N;
            case BS -> B;
            default -> throw new IllegalStateException(this + " is no set");
        };
    }
}
