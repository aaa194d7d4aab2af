package stackrun.memory.expression;

import java.util.Map;
import stackrun.memory.value.Value;

/** Evaluates conditions for items. A missing item is treated as an item without attributes. */
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
            case Condition.BeginsWith(var value, var prefix) ->
                Containment.beginsWith(Operands.value(value, item), Operands.value(prefix, item));
            case Condition.Contains(var value, var part) ->
                Containment.contains(Operands.value(value, item), Operands.value(part, item));
        };
    }

    private static boolean compare(Condition.Compare compare, Map<String, Value> item) {
        var left = Operands.value(compare.left(), item);
        var right = Operands.value(compare.right(), item);
        if (left == null || right == null) {
            // A missing value is unequal to every value, and to another missing value.
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
}
