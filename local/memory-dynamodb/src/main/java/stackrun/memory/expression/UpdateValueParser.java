package stackrun.memory.expression;

import stackrun.memory.expression.token.Token;
import stackrun.memory.expression.token.TokenReader;
import stackrun.memory.value.Type;
import stackrun.memory.value.Value;

/** Reads the values that the clauses of an update set, add or delete. */
final class UpdateValueParser extends Parser {

    UpdateValueParser(TokenReader tokens, Placeholders placeholders) {
        super(tokens, placeholders);
    }

    /** The value of a {@code SET} clause. Parentheses may enclose a whole sum, or one of its operands. */
    Operand value() {
        if (tokens.peek().isSign("(")
                && !tokens.afterClosing().isSign("+")
                && !tokens.afterClosing().isSign("-")) {
            var _ = tokens.takeOpening();
            var inner = value();
            tokens.expectSign(")");
            return inner;
        }
        var left = operand();
        if (tokens.takeSign("+")) {
            return new Operand.Sum(typed("+", left, Type.N), typed("+", operand(), Type.N));
        }
        if (tokens.takeSign("-")) {
            return new Operand.Difference(typed("-", left, Type.N), typed("-", operand(), Type.N));
        }
        return left;
    }

    @Override
    Operand operand() {
        return tokens.atFunction() ? function() : operandInParentheses();
    }

    private Operand function() {
        var name = tokens.take().text();
        return switch (name) {
            case "if_not_exists" -> {
                var arguments = arguments(name, 2);
                yield new Operand.IfNotExists(pathArgument(arguments.getFirst(), name), arguments.getLast());
            }
            case "list_append" -> {
                var arguments = arguments(name, 2);
                yield new Operand.ListAppend(
                        typed(name, arguments.getFirst(), Type.L), typed(name, arguments.getLast(), Type.L));
            }
            default -> throw errors.unknownFunction(name);
        };
    }

    /** Refuses a literal of another type. The values of paths are checked when the update is applied. */
    private Operand typed(String operator, Operand operand, Type type) {
        if (operand instanceof Operand.Literal(var value) && value.type() != type) {
            throw errors.wrongType(operator, value.type());
        }
        return operand;
    }

    /** The value of an {@code ADD} clause: a number or a set. */
    Value addend() {
        var value = literal();
        if (value.type() != Type.N && !value.type().isSet()) {
            throw errors.wrongType("ADD", value.type());
        }
        return value;
    }

    /** The value of a {@code DELETE} clause: a set. */
    Value.Members deleted() {
        var value = literal();
        if (value instanceof Value.Members members) {
            return members;
        }
        throw errors.wrongType("DELETE", value.type());
    }

    private Value literal() {
        if (tokens.peek().kind() == Token.Kind.VALUE && simpleOperand() instanceof Operand.Literal(var value)) {
            return value;
        }
        throw tokens.unexpected();
    }
}
