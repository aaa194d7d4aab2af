package stackrun.memory.expression;

import java.util.ArrayList;
import java.util.List;
import stackrun.memory.expression.token.TokenReader;

/**
 * Reads condition, filter and key-condition expressions.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">Condition
 *     and filter expressions, operators, and functions</a>
 */
public final class ConditionParser extends Parser {

    private final OperandRules rules = new OperandRules(errors);
    private final Comparisons comparisons = new Comparisons(errors, rules);
    private final ConditionFunctions functions = new ConditionFunctions(this, rules);

    private ConditionParser(TokenReader tokens, Placeholders placeholders) {
        super(tokens, placeholders);
    }

    /**
     * Parses a condition.
     *
     * @param kind the name of the expression in error messages, such as {@code FilterExpression}
     */
    public static Condition parse(String kind, String text, Placeholders placeholders) {
        var parser = new ConditionParser(TokenReader.of(kind, text), placeholders);
        var condition = parser.or();
        parser.tokens.expectEnd();
        return condition;
    }

    private Condition or() {
        var left = and();
        while (tokens.takeKeyword("OR")) {
            left = new Condition.Or(left, and());
        }
        return left;
    }

    private Condition and() {
        var left = not();
        while (tokens.takeKeyword("AND")) {
            left = new Condition.And(left, not());
        }
        return left;
    }

    private Condition not() {
        return tokens.takeKeyword("NOT") ? new Condition.Not(not()) : primary();
    }

    private Condition primary() {
        if (tokens.peek().isSign("(") && !opensOperand()) {
            var _ = tokens.takeOpening();
            var inner = or();
            tokens.expectSign(")");
            return inner;
        }
        if (tokens.atFunction() && !tokens.peek().text().equals("size")) {
            return functions.condition();
        }
        return comparison(operand());
    }

    /** Tests if the parenthesis that opens here closes before an operator: {@code (size(a)) = :b}. */
    private boolean opensOperand() {
        var after = tokens.afterClosing();
        return Comparator.of(after) != null || after.isKeyword("BETWEEN") || after.isKeyword("IN");
    }

    @Override
    Operand operand() {
        if (tokens.atFunction()) {
            var function = tokens.take().text();
            if (!function.equals("size")) {
                throw errors.unknownFunction(function);
            }
            return rules.size(arguments(function, 1).getFirst());
        }
        return operandInParentheses();
    }

    private Condition comparison(Operand left) {
        var comparator = Comparator.of(tokens.peek());
        if (comparator != null) {
            tokens.take();
            return comparisons.compare(comparator, left, operand());
        }
        if (tokens.takeKeyword("BETWEEN")) {
            var lowest = operand();
            if (!tokens.takeKeyword("AND")) {
                throw tokens.unexpected();
            }
            return comparisons.between(left, lowest, operand());
        }
        if (tokens.takeKeyword("IN")) {
            return comparisons.in(left, alternatives());
        }
        throw tokens.unexpected();
    }

    private List<Operand> alternatives() {
        tokens.expectSign("(");
        var alternatives = new ArrayList<Operand>();
        do {
            alternatives.add(operand());
        } while (tokens.takeSign(","));
        tokens.expectSign(")");
        return alternatives;
    }
}
