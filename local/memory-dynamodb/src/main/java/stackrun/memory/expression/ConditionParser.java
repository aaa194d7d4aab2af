package stackrun.memory.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import stackrun.memory.value.AttributeJson;
import stackrun.memory.value.Type;
import stackrun.memory.value.Value;
import stackrun.memory.value.ValueOrder;

/**
 * Reads condition, filter and key-condition expressions.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">Condition
 *     and filter expressions, operators, and functions</a>
 */
public final class ConditionParser extends Parser {

    private static final Set<Type> WITH_SIZE = Set.of(Type.S, Type.B, Type.SS, Type.NS, Type.BS, Type.M, Type.L);

    private static final int MAX_ALTERNATIVES = 100;

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
            return size(arguments(function, 1).getFirst());
        }
        if (takeOpening()) {
            var inner = operand();
            expectSign(")");
            return inner;
        }
        return simpleOperand();
    }

    private Operand size(Operand of) {
        if (of instanceof Operand.Literal(var value) && !WITH_SIZE.contains(value.type())) {
            throw wrongType("size", value.type());
        }
        if (of instanceof Operand.Size) {
            throw wrongType("size", Type.N);
        }
        return new Operand.Size(of);
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
            requireOrder(comparator.sign(), left);
            requireOrder(comparator.sign(), right);
        }
        requireDistinct(comparator.sign(), left, List.of(right));
        return new Condition.Compare(comparator, left, right);
    }

    private void requireOrder(String operator, Operand operand) {
        if (operand instanceof Operand.Literal(var value) && !value.type().isOrdered()) {
            throw wrongType(operator, value.type());
        }
    }

    private void requireDistinct(String operator, Operand first, List<Operand> others) {
        if (first instanceof Operand.At(var path) && others.contains(first)) {
            throw invalid(
                    ("The first operand must be distinct from the remaining operands for this operator or function;"
                                    + " operator: %s, first operand: %s")
                            .formatted(operator, path));
        }
    }

    private Condition between(Operand value, Operand lowest, Operand highest) {
        for (var operand : List.of(value, lowest, highest)) {
            requireOrder("BETWEEN", operand);
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
        requireDistinct("BETWEEN", value, List.of(lowest, highest));
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
        requireDistinct("IN", value, among);
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
                yield new Condition.HasType(arguments.getFirst(), typeArgument(arguments.getLast()));
            }
            case "begins_with" -> {
                var arguments = arguments(name, 2);
                requirePrefix(arguments.getFirst());
                requirePrefix(arguments.getLast());
                requireDistinct(name, arguments.getFirst(), List.of(arguments.getLast()));
                yield new Condition.BeginsWith(arguments.getFirst(), arguments.getLast());
            }
            case "contains" -> {
                var arguments = arguments(name, 2);
                requireDistinct(name, arguments.getFirst(), List.of(arguments.getLast()));
                yield new Condition.Contains(arguments.getFirst(), arguments.getLast());
            }
            default -> throw unknownFunction(name);
        };
    }

    private void requirePrefix(Operand operand) {
        if (operand instanceof Operand.Literal(var value) && value.type() != Type.S && value.type() != Type.B) {
            throw wrongType("begins_with", value.type());
        }
        if (operand instanceof Operand.Size) {
            throw wrongType("begins_with", Type.N);
        }
    }

    private Type typeArgument(Operand argument) {
        if (!(argument instanceof Operand.Literal(var value))) {
            throw invalid("The second operand of attribute_type must be an expression attribute value");
        }
        if (!(value instanceof Value.Text(var name))) {
            throw wrongType("attribute_type", value.type());
        }
        var type = Type.named(name);
        if (type == null) {
            throw invalid("Invalid attribute type name found; type: %s, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}"
                    .formatted(name));
        }
        return type;
    }

    @Override
    Operand argument() {
        return operand();
    }
}
