package stackrun.memory.value;

import java.util.Arrays;

/** The order of keys: numbers by value, strings and binary values by their unsigned bytes. */
public final class ValueOrder {

    private ValueOrder() {}

    /** Compares two values of the same ordered type. */
    public static int compare(Value one, Value other) {
        return switch (one) {
            case Value.Text(var text) when other instanceof Value.Text(var others) -> Utf8.compare(text, others);
            case Value.Numeric(var number) when other instanceof Value.Numeric(var others) -> number.compareTo(others);
            case Value.Binary(var bytes)
            when other instanceof Value.Binary(var others) -> Arrays.compareUnsigned(bytes, others);
            default ->
                throw new IllegalArgumentException("a %s and a %s have no order".formatted(one.type(), other.type()));
        };
    }
}
