package stackrun.memory.expression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.memory.request.Refusal;
import stackrun.memory.value.Numbers;
import stackrun.memory.value.Value;

/** Evaluates the operands and actions of updates. */
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
            case Operand.Sum(var left, var right) -> sum(value(left, item), value(right, item));
            case Operand.Difference(var left, var right) -> {
                var from = value(left, item);
                if (from instanceof Value.Numeric(var a) && value(right, item) instanceof Value.Numeric(var b)) {
                    yield Numbers.checked(a.subtract(b));
                }
                throw wrongType();
            }
            case Operand.Size _ -> throw new IllegalStateException("no operand of an update: " + operand);
        };
    }

    private static Value sum(Value left, Value right) {
        if (left instanceof Value.Numeric(var a) && right instanceof Value.Numeric(var b)) {
            return Numbers.checked(a.add(b));
        }
        throw wrongType();
    }

    private static List<Value> elements(Value value) {
        if (value instanceof Value.Sequence(var elements)) {
            return elements;
        }
        throw wrongType();
    }

    static Value add(@Nullable Value before, Value addend) {
        if (before == null) {
            return addend;
        }
        if (addend instanceof Value.Members(var type, var members)) {
            if (before instanceof Value.Members(var known, var present) && known == type) {
                var union = new LinkedHashSet<>(present);
                union.addAll(members);
                return new Value.Members(type, Collections.unmodifiableSet(union));
            }
            throw wrongType();
        }
        return sum(before, addend);
    }

    /** The remaining members of a set, or null if none remain, because sets are never empty. */
    static @Nullable Value delete(@Nullable Value before, Value.Members deleted) {
        if (before == null) {
            return null;
        }
        if (before instanceof Value.Members(var type, var present) && type == deleted.type()) {
            var rest = new LinkedHashSet<>(present);
            rest.removeAll(deleted.members());
            return rest.isEmpty() ? null : new Value.Members(type, Collections.unmodifiableSet(rest));
        }
        throw wrongType();
    }

    private static Refusal wrongType() {
        return Refusal.validation("An operand in the update expression has an incorrect data type");
    }
}
