package stackrun.memory.expression;

import java.util.Arrays;
import java.util.Map;
import stackrun.memory.value.Value;

/** Evaluates conditions for items. A missing item is evaluated as one without attributes. */
public final class Conditions {

    private Conditions() {}

    public static boolean hold(Condition condition, Map<String, Value> item) {
        return switch (condition) {
            case Condition.And(var left, var right) -> hold(left, item) && hold(right, item);
            case Condition.Or(var left, var right) -> hold(left, item) || hold(right, item);
            case Condition.Not(var inner) -> !hold(inner, item);
            case Condition.Compare compare -> compare(compare, item);
            case Condition.Between between -> between(between, item);
            case Condition.In(var value, var among) -> {
                var found = Operands.value(value, item);
                yield found != null && among.stream().anyMatch(each -> found.equals(Operands.value(each, item)));
            }
            case Condition.Exists(var path) -> path.in(item) != null;
            case Condition.NotExists(var path) -> path.in(item) == null;
            case Condition.HasType(var value, var type) -> {
                var found = Operands.value(value, item);
                yield found != null && found.type() == type;
            }
            case Condition.BeginsWith(var value, var prefix) -> beginsWith(value, prefix, item);
            case Condition.Contains(var value, var part) -> contains(value, part, item);
        };
    }

    private static boolean compare(Condition.Compare compare, Map<String, Value> item) {
        var left = Operands.value(compare.left(), item);
        var right = Operands.value(compare.right(), item);
        if (left == null || right == null) {
            // What is not there is unequal to everything, also to what is not there either.
            return compare.comparator() == Comparator.UNEQUAL;
        }
        return compare.comparator().holds(left, right);
    }

    private static boolean between(Condition.Between between, Map<String, Value> item) {
        var value = Operands.value(between.value(), item);
        var lowest = Operands.value(between.lowest(), item);
        var highest = Operands.value(between.highest(), item);
        return value != null
                && lowest != null
                && highest != null
                && Comparator.GREATER_OR_EQUAL.holds(value, lowest)
                && Comparator.LESS_OR_EQUAL.holds(value, highest);
    }

    private static boolean beginsWith(Operand value, Operand prefix, Map<String, Value> item) {
        var whole = Operands.value(value, item);
        var start = Operands.value(prefix, item);
        return switch (whole) {
            case Value.Text(var text) -> start instanceof Value.Text(var begin) && text.startsWith(begin);
            case Value.Binary(var bytes) -> start instanceof Value.Binary(var begin) && indexOf(bytes, begin, 0) == 0;
            case null, default -> false;
        };
    }

    private static boolean contains(Operand value, Operand part, Map<String, Value> item) {
        var whole = Operands.value(value, item);
        var wanted = Operands.value(part, item);
        if (wanted == null) {
            return false;
        }
        return switch (whole) {
            case Value.Text(var text) -> wanted instanceof Value.Text(var piece) && text.contains(piece);
            case Value.Binary(var bytes) ->
                wanted instanceof Value.Binary(var piece) && indexOf(bytes, piece, bytes.length) >= 0;
            case Value.Members set -> set.members().contains(wanted);
            case Value.Sequence(var elements) -> elements.contains(wanted);
            case null, default -> false;
        };
    }

    private static int indexOf(byte[] bytes, byte[] part, int last) {
        for (int start = 0; start <= last && start + part.length <= bytes.length; start++) {
            if (Arrays.equals(bytes, start, start + part.length, part, 0, part.length)) {
                return start;
            }
        }
        return -1;
    }
}
