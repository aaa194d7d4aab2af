package stackrun.memory.operation.queries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stackrun.memory.expression.Comparator;
import stackrun.memory.expression.Condition;
import stackrun.memory.expression.ConditionParser;
import stackrun.memory.expression.Operand;
import stackrun.memory.expression.Placeholders;
import stackrun.memory.request.Refusal;

/**
 * The parts of a key condition expression, each of which compares one attribute with values.
 *
 * @param byAttribute the parts by the name of the attribute
 */
record KeyConditionParts(Map<String, Condition> byAttribute) {

    private static final String KIND = "KeyConditionExpression";

    static KeyConditionParts parse(String text, Placeholders placeholders) {
        var parts = new KeyConditionParts(new HashMap<>());
        parts.add(ConditionParser.parse(KIND, text, placeholders));
        return parts;
    }

    private void add(Condition condition) {
        if (condition instanceof Condition.And(var left, var right)) {
            add(left);
            add(right);
            return;
        }
        var part = withAttributeFirst(condition);
        if (byAttribute.put(attribute(part), part) != null) {
            throw invalid("KeyConditionExpressions must only contain one condition per key");
        }
    }

    /** Turns {@code :value < key} into {@code key > :value}. */
    private static Condition withAttributeFirst(Condition condition) {
        return condition instanceof Condition.Compare(var comparator, Operand.Literal value, Operand.At key)
                ? new Condition.Compare(comparator.mirrored(), key, value)
                : condition;
    }

    private static String attribute(Condition part) {
        return switch (part) {
            case Condition.Compare(var comparator, var left, var right)
            when comparator != Comparator.UNEQUAL -> attribute(left, List.of(right));
            case Condition.Between(var value, var lowest, var highest) -> attribute(value, List.of(lowest, highest));
            case Condition.BeginsWith(var value, var prefix) -> attribute(value, List.of(prefix));
            default -> throw invalid("Invalid operator used in KeyConditionExpression");
        };
    }

    private static String attribute(Operand operand, List<Operand> values) {
        if (!(operand instanceof Operand.At(var path))
                || !values.stream().allMatch(value -> value instanceof Operand.Literal)) {
            throw invalid("Invalid operand in KeyConditionExpression: it compares an attribute with values");
        }
        if (path.steps().size() > 1) {
            throw invalid("KeyConditionExpressions cannot have conditions on nested attributes");
        }
        return path.attribute();
    }

    private static Refusal invalid(String problem) {
        return Refusal.validation("Invalid %s: %s".formatted(KIND, problem));
    }
}
