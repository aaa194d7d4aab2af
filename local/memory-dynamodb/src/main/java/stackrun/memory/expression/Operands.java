package stackrun.memory.expression;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.value.Numbers;
import stackrun.memory.value.Value;

/** Evaluates operands of conditions for items. */
final class Operands {

    private Operands() {}

    /** The value of an operand, or null if the item has none. */
    static @Nullable Value value(Operand operand, Map<String, Value> item) {
        return switch (operand) {
            case Operand.Literal(var value) -> value;
            case Operand.At(var path) -> path.in(item);
            case Operand.Size(var of) -> {
                var value = value(of, item);
                yield value == null ? null : size(value);
            }
            default -> throw new IllegalStateException("not an operand of a condition: " + operand);
        };
    }

    private static @Nullable Value size(Value value) {
        return switch (value) {
            case Value.Text(var text) -> number(text.length());
            case Value.Binary(var bytes) -> number(bytes.length);
            case Value.Document(var members) -> number(members.size());
            case Value.Sequence(var elements) -> number(elements.size());
            case Value.Members set -> number(set.members().size());
            case Value.Numeric _, Value.Bool _, Value.Null _ -> null;
        };
    }

    private static Value number(int size) {
        return Numbers.checked(BigDecimal.valueOf(size));
    }
}
