package stackrun.memory.expression;

import java.util.ArrayList;
import java.util.List;
import stackrun.memory.value.AttributeJson;
import stackrun.memory.value.ValueOrder;

/**
 * Reads condition, filter and key-condition expressions.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">Condition
 *     and filter expressions, operators, and functions</a>
 */
public final class ConditionParser extends Parser {

    private static final int MAX_ALTERNATIVES = 100;

    private final OperandRules rules = new OperandRules(this);

    private ConditionParser(String kind, String text, Placeholders placeholders) {
        super(kind, text, placeholders);
    }

    public static Condition parse(String kind, String text, Placeholders placeholders) {
        var parser = new ConditionParser(kind, text, placeholders);
        var condition = parser.or();
        parser.expectEnd();
        return condition;
    }

    private Condition or() {
        var left = and();
        while (takeKeyword("OR")) {
            left = new Condition.Or(left, and());
        }
        return left;
    }

    private Condition and() {
        var left = not();
        while (takeKeyword("AND")) {
            left = new Condition.And(left, not());
        }
        return left;
    }

    private Condition not() {
        return takeKeyword("NOT") ? new Condition.Not(not()) : primary();
    }

    private Condition primary() {
        if (peek().isSign("(") && !opensOperand()) {
            var _ = takeOpening();
            var inner = or();
            expectSign(")");
            return inner;
        }
        if (atFunction() && !peek().text().equals("size")) {
            return function();
        }
        return comparison(operand());
    }

    /** Tests if the parenthesis that opens here closes before an operator: {@code (size(a)) = :b}. */
    private boolean opensOperand() {
        var after = afterClosing();
        return Comparator.of(after) != null || after.isKeyword("BETWEEN") || after.isKeyword("IN");
    }

    private Operand operand() {
        if (atFunction()) {
            var function = take().text();
            if (!function.equals("size")) {
                throw unknownFunction(function);
            }
            return rules.size(arguments(function, 1).getFirst());
        }
        if (takeOpening()) {
            var inner = operand();
            expectSign(")");
            return inner;
        }
        return simpleOperand();
    }

    private Condition comparison(Operand left) {
        var comparator = Comparator.of(peek());
        if (comparator != null) {
            take();
            return compare(comparator, left, operand());
        }
        if (takeKeyword("BETWEEN")) {
            var lowest = operand();
            if (!takeKeyword("AND")) {
                throw unexpected();
            }
            return between(left, lowest, operand());
        }
        if (takeKeyword("IN")) {
            return in(left);
        }
        throw unexpected();
    }

    private Condition compare(Comparator comparator, Operand left, Operand right) {
        if (comparator.needsOrder()) {
            rules.requireOrder(comparator.sign(), left);
            rules.requireOrder(comparator.sign(), right);
        }
        rules.requireDistinct(comparator.sign(), left, List.of(right));
        return new Condition.Compare(comparator, left, right);
    }

    private Condition between(Operand value, Operand lowest, Operand highest) {
        for (var operand : List.of(value, lowest, highest)) {
            rules.requireOrder("BETWEEN", operand);
        }
        if (lowest instanceof Operand.Literal(var low) && highest instanceof Operand.Literal(var high)) {
            if (low.type() != high.type()) {
                throw invalid(
                        ("The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand:"
                                        + " AttributeValue: %s, upper bound operand: AttributeValue: %s")
                                .formatted(AttributeJson.json(low), AttributeJson.json(high)));
            }
            if (ValueOrder.compare(low, high) > 0) {
                throw invalid(("The BETWEEN operator requires upper bound to be greater than or equal to lower bound;"
                                + " lower bound operand: AttributeValue: %s, upper bound operand: AttributeValue: %s")
                        .formatted(AttributeJson.json(low), AttributeJson.json(high)));
            }
        }
        rules.requireDistinct("BETWEEN", value, List.of(lowest, highest));
        return new Condition.Between(value, lowest, highest);
    }

    private Condition in(Operand value) {
        expectSign("(");
        var among = new ArrayList<Operand>();
        do {
            among.add(operand());
        } while (takeSign(","));
        expectSign(")");
        if (among.size() > MAX_ALTERNATIVES) {
            throw invalid(
                    "Invalid number of operands for operator or function; operator or function: IN, number of operands: "
                            + (among.size() + 1));
        }
        rules.requireDistinct("IN", value, among);
        return new Condition.In(value, among);
    }

    private Condition function() {
        var name = take().text();
        return switch (name) {
            case "attribute_exists" ->
                new Condition.Exists(pathArgument(arguments(name, 1).getFirst(), name));
            case "attribute_not_exists" ->
                new Condition.NotExists(pathArgument(arguments(name, 1).getFirst(), name));
            case "attribute_type" -> {
                var arguments = arguments(name, 2);
                yield new Condition.HasType(arguments.getFirst(), rules.typeArgument(arguments.getLast()));
            }
            case "begins_with" -> {
                var arguments = arguments(name, 2);
                rules.requirePrefix(arguments.getFirst());
                rules.requirePrefix(arguments.getLast());
                rules.requireDistinct(name, arguments.getFirst(), List.of(arguments.getLast()));
                yield new Condition.BeginsWith(arguments.getFirst(), arguments.getLast());
            }
            case "contains" -> {
                var arguments = arguments(name, 2);
                rules.requireDistinct(name, arguments.getFirst(), List.of(arguments.getLast()));
                yield new Condition.Contains(arguments.getFirst(), arguments.getLast());
            }
            default -> throw unknownFunction(name);
        };
    }

    @Override
    Operand argument() {
        return operand();
    }
}
