package stackrun.memory.expression;

import java.util.Set;

/** Collects the top-level attributes that a condition refers to. */
public final class Attributes {

    private Attributes() {}

    public static void of(Condition condition, Set<String> names) {
        switch (condition) {
            case Condition.And(var left, var right) -> {
                of(left, names);
                of(right, names);
            }
            case Condition.Or(var left, var right) -> {
                of(left, names);
                of(right, names);
            }
            case Condition.Not(var inner) -> of(inner, names);
            case Condition.Compare compare -> {
                of(compare.left(), names);
                of(compare.right(), names);
            }
            case Condition.Between(var value, var lowest, var highest) -> {
                of(value, names);
                of(lowest, names);
                of(highest, names);
            }
            case Condition.In(var value, var among) -> {
                of(value, names);
                among.forEach(each -> of(each, names));
            }
            case Condition.Exists(var path) -> names.add(path.attribute());
            case Condition.NotExists(var path) -> names.add(path.attribute());
            case Condition.HasType type -> of(type.value(), names);
            case Condition.BeginsWith(var value, var prefix) -> {
                of(value, names);
                of(prefix, names);
            }
            case Condition.Contains(var value, var part) -> {
                of(value, names);
                of(part, names);
            }
        }
    }

    private static void of(Operand operand, Set<String> names) {
        switch (operand) {
            case Operand.At(var path) -> names.add(path.attribute());
            case Operand.Size(var of) -> of(of, names);
            default -> {}
        }
    }
}
