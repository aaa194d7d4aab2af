package stackrun.memory.expression;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import stackrun.memory.value.Type;
import stackrun.memory.value.Value;

/**
 * Reads update expressions.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html">Using
 *     update expressions</a>
 */
public final class UpdateParser extends Parser {

    private static final String KIND = "UpdateExpression";

    private final UpdateExpression expression = new UpdateExpression(KIND);

    private UpdateParser(String text, Placeholders placeholders) {
        super(KIND, text, placeholders);
    }

    public static UpdateExpression parse(String text, Placeholders placeholders) {
        return new UpdateParser(text, placeholders).sections();
    }

    private UpdateExpression sections() {
        var seen = new HashSet<String>();
        do {
            var section = section();
            if (!seen.add(section)) {
                throw invalid("The \"%s\" section can only be used once in an update expression;".formatted(section));
            }
            do {
                clause(section);
            } while (takeSign(","));
        } while (peek().kind() != Token.Kind.END);
        return expression;
    }

    private String section() {
        for (var section : List.of("SET", "REMOVE", "ADD", "DELETE")) {
            if (takeKeyword(section)) {
                return section.toUpperCase(Locale.ROOT);
            }
        }
        throw unexpected();
    }

    private void clause(String section) {
        var path = path();
        expression.add(
                path,
                switch (section) {
                    case "SET" -> {
                        expectSign("=");
                        yield new Action.Set(value());
                    }
                    case "REMOVE" -> new Action.Remove();
                    case "ADD" -> new Action.Add(addend());
                    default -> new Action.Delete(deleted());
                });
    }

    /** Parentheses around a sum are for the whole value: those of its operands hold one operand each. */
    private Operand value() {
        if (peek().isSign("(") && !afterClosing().isSign("+") && !afterClosing().isSign("-")) {
            var _ = takeOpening();
            var inner = value();
            expectSign(")");
            return inner;
        }
        var left = operand();
        if (takeSign("+")) {
            return new Operand.Sum(number("+", left), number("+", operand()));
        }
        if (takeSign("-")) {
            return new Operand.Difference(number("-", left), number("-", operand()));
        }
        return left;
    }

    private Operand operand() {
        if (atFunction()) {
            return function();
        }
        if (takeOpening()) {
            var inner = operand();
            expectSign(")");
            return inner;
        }
        return simpleOperand();
    }

    private Operand function() {
        var name = take().text();
        return switch (name) {
            case "if_not_exists" -> {
                var arguments = arguments(name, 2);
                yield new Operand.IfNotExists(pathArgument(arguments.getFirst(), name), arguments.getLast());
            }
            case "list_append" -> {
                var arguments = arguments(name, 2);
                yield new Operand.ListAppend(list(arguments.getFirst()), list(arguments.getLast()));
            }
            default -> throw unknownFunction(name);
        };
    }

    private Operand number(String operator, Operand operand) {
        if (operand instanceof Operand.Literal(var value) && value.type() != Type.N) {
            throw wrongType(operator, value.type());
        }
        return operand;
    }

    private Operand list(Operand operand) {
        if (operand instanceof Operand.Literal(var value) && value.type() != Type.L) {
            throw wrongType("list_append", value.type());
        }
        return operand;
    }

    private Value addend() {
        var value = literal();
        if (value.type() != Type.N && !value.type().isSet()) {
            throw wrongType("ADD", value.type());
        }
        return value;
    }

    private Value.Members deleted() {
        var value = literal();
        if (value instanceof Value.Members members) {
            return members;
        }
        throw wrongType("DELETE", value.type());
    }

    private Value literal() {
        if (peek().kind() == Token.Kind.VALUE && simpleOperand() instanceof Operand.Literal(var value)) {
            return value;
        }
        throw unexpected();
    }

    @Override
    Operand argument() {
        return operand();
    }
}
