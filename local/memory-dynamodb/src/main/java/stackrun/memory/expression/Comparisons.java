package stackrun.memory.expression;

import java.util.List;
import stackrun.memory.expression.token.ExpressionErrors;
import stackrun.memory.value.AttributeJson;
import stackrun.memory.value.Value;
import stackrun.memory.value.ValueOrder;

/** Builds comparisons, and refuses operands that their operators do not allow. */
record Comparisons(ExpressionErrors errors, OperandRules rules) {

    private static final int MAX_ALTERNATIVES = 100;

    Condition compare(Comparator comparator, Operand left, Operand right) {
        if (comparator.needsOrder()) {
            rules.requireOrder(comparator.sign(), left);
            rules.requireOrder(comparator.sign(), right);
        }
        rules.requireDistinct(comparator.sign(), left, List.of(right));
        return new Condition.Compare(comparator, left, right);
    }

    Condition between(Operand value, Operand lowest, Operand highest) {
        for (var operand : List.of(value, lowest, highest)) {
            rules.requireOrder("BETWEEN", operand);
        }
        if (lowest instanceof Operand.Literal(var low) && highest instanceof Operand.Literal(var high)) {
            requireBounds(low, high);
        }
        rules.requireDistinct("BETWEEN", value, List.of(lowest, highest));
        return new Condition.Between(value, lowest, highest);
    }

    private void requireBounds(Value low, Value high) {
        if (low.type() != high.type()) {
            throw errors.invalid(
                    ("The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand:"
                                    + " AttributeValue: %s, upper bound operand: AttributeValue: %s")
                            .formatted(AttributeJson.json(low), AttributeJson.json(high)));
        }
        if (ValueOrder.compare(low, high) > 0) {
            throw errors.invalid(
                    ("The BETWEEN operator requires upper bound to be greater than or equal to lower bound;"
                                    + " lower bound operand: AttributeValue: %s, upper bound operand: AttributeValue: %s")
                            .formatted(AttributeJson.json(low), AttributeJson.json(high)));
        }
    }

    Condition in(Operand value, List<Operand> alternatives) {
        if (alternatives.size() > MAX_ALTERNATIVES) {
            throw errors.invalid(
                    "Invalid number of operands for operator or function; operator or function: IN, number of operands: "
                            + (alternatives.size() + 1));
        }
        rules.requireDistinct("IN", value, alternatives);
        return new Condition.In(value, alternatives);
    }
}
