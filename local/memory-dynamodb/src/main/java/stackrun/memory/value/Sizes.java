package stackrun.memory.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;

/**
 * The sizes of attribute values in bytes, as limits and capacity count them.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">Item sizes
 *     and formats</a>
 */
public final class Sizes {

    private static final int OVERHEAD_OF_A_DOCUMENT = 3;

    private Sizes() {}

    public static int of(Map<String, Value> attributes) {
        int size = 0;
        for (var attribute : attributes.entrySet()) {
            size += Utf8.length(attribute.getKey()) + of(attribute.getValue());
        }
        return size;
    }

    public static int of(Value value) {
        return switch (value) {
            case Value.Text(var text) -> Utf8.length(text);
            case Value.Numeric(var number) -> number(number);
            case Value.Binary(var bytes) -> bytes.length;
            case Value.Bool _, Value.Null _ -> 1;
            case Value.Document(var members) -> OVERHEAD_OF_A_DOCUMENT + members.size() + of(members);
            case Value.Sequence(var elements) ->
                OVERHEAD_OF_A_DOCUMENT
                        + elements.size()
                        + elements.stream().mapToInt(Sizes::of).sum();
            case Value.Members set -> set.members().stream().mapToInt(Sizes::of).sum();
        };
    }

    /** One byte for every two digits, and one more. */
    private static int number(BigDecimal number) {
        return number.unscaledValue().equals(BigInteger.ZERO) ? 1 : (number.precision() + 1) / 2 + 1;
    }
}
