package stackrun.template;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * The conditions of a stack.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html">Condition functions</a>
 */
final class Conditions {

    private final Stack stack;
    private final Expression expression;
    private final SequencedSet<String> underWay = new LinkedHashSet<>();

    Conditions(Stack stack, Expression expression) {
        this.stack = stack;
        this.expression = expression;
    }

    boolean named(String name) {
        var path = stack.name() + "/Conditions";
        var definition = stack.section("Conditions")
                .find(name)
                .orElseThrow(() -> new TemplateException(path, "there is no condition " + name));
        if (!underWay.add(name)) {
            throw new TemplateException(
                    path, "circular dependency: %s → %s".formatted(String.join(" → ", underWay), name));
        }
        boolean holds = holds(definition);
        underWay.remove(name);
        return holds;
    }

    boolean test(String function, Value argument) {
        return switch (function) {
            case "Fn::And" -> argument.list().stream().allMatch(this::holds);
            case "Fn::Or" -> argument.list().stream().anyMatch(this::holds);
            case "Fn::Not" -> !holds(only(argument));
            default -> {
                var sides = argument.list();
                if (sides.size() != 2) {
                    throw argument.wrong("a list of two values");
                }
                yield expression.text(sides.getFirst()).equals(expression.text(sides.getLast()));
            }
        };
    }

    private static Value only(Value argument) {
        var list = argument.list();
        if (list.size() != 1) {
            throw argument.wrong("a list of one condition");
        }
        return list.getFirst();
    }

    private boolean holds(Value condition) {
        var value = expression.evaluate(condition.node(), condition.path());
        if (value == null) {
            throw condition.wrong("a condition");
        }
        return new Value(condition.path(), value).flag(false);
    }
}
