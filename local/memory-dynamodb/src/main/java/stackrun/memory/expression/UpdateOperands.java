package stackrun.memory.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import stackrun.memory.request.Refusal;
import stackrun.memory.value.Value;

/** Evaluates the operands of {@code SET} clauses. */
final class UpdateOperands {

    private UpdateOperands() {}

    static Value value(Operand operand, Map<String, Value> item) {
        return switch (operand) {
            case Operand.Literal(var value) -> value;
            case Operand.At(var path) -> {
                var value = path.in(item);
                if (value == null) {
                    throw Refusal.validation(
                            "The provided expression refers to an attribute that does not exist in the item");
                }
                yield value;
            }
            case Operand.IfNotExists(var path, var otherwise) -> {
                var value = path.in(item);
                yield value == null ? value(otherwise, item) : value;
            }
            case Operand.ListAppend(var first, var second) -> {
                var all = new ArrayList<>(elements(value(first, item)));
                all.addAll(elements(value(second, item)));
                yield new Value.Sequence(Collections.unmodifiableList(all));
            }
            case Operand.Sum(var left, var right) -> Arithmetic.sum(value(left, item), value(right, item));
            case Operand.Difference(var left, var right) ->
                Arithmetic.difference(value(left, item), value(right, item));
            case Operand.Size _ -> throw new IllegalStateException("not an operand of an update: " + operand);
        };
    }

    private static List<Value> elements(Value value) {
        if (value instanceof Value.Sequence(var elements)) {
            return elements;
        }
        throw Arithmetic.wrongType();
    }
}
