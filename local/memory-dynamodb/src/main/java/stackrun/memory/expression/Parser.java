package stackrun.memory.expression;

import java.util.ArrayList;
import java.util.List;
import stackrun.memory.expression.path.Path;
import stackrun.memory.expression.token.ExpressionErrors;
import stackrun.memory.expression.token.Token;
import stackrun.memory.expression.token.TokenReader;

/** The grammar that conditions and updates share: values, paths and the arguments of functions. */
abstract class Parser {

    final TokenReader tokens;
    final ExpressionErrors errors;
    final PathReader paths;
    private final Placeholders placeholders;

    Parser(TokenReader tokens, Placeholders placeholders) {
        this.tokens = tokens;
        this.errors = tokens.errors();
        this.paths = new PathReader(tokens, placeholders);
        this.placeholders = placeholders;
    }

    /** Reads an operand, which may be the argument of a function. */
    abstract Operand operand();

    /** Reads a value or a path. */
    final Operand simpleOperand() {
        if (tokens.peek().kind() == Token.Kind.VALUE) {
            return new Operand.Literal(placeholders.value(tokens.take().text(), errors));
        }
        return new Operand.At(paths.path());
    }

    /** Reads an operand between parentheses, or one without. */
    final Operand operandInParentheses() {
        if (tokens.takeOpening()) {
            var inner = operand();
            tokens.expectSign(")");
            return inner;
        }
        return simpleOperand();
    }

    /**
     * Reads the arguments of a function and their parentheses.
     *
     * @param count the number of arguments that the function takes
     */
    final List<Operand> arguments(String function, int count) {
        tokens.expectSign("(");
        var arguments = new ArrayList<Operand>(count);
        do {
            arguments.add(operand());
        } while (tokens.takeSign(","));
        tokens.expectSign(")");
        if (arguments.size() != count) {
            throw errors.invalid(
                    "Incorrect number of operands for operator or function; operator or function: %s, number of operands: %s"
                            .formatted(function, arguments.size()));
        }
        return arguments;
    }

    final Path pathArgument(Operand argument, String function) {
        if (argument instanceof Operand.At(var path)) {
            return path;
        }
        throw errors.invalid("Operator or function requires a document path; operator or function: " + function);
    }
}
