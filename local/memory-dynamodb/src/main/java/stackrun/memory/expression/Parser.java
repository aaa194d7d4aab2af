package stackrun.memory.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import stackrun.memory.request.Refusal;
import stackrun.memory.value.Type;
import stackrun.memory.value.Utf8;

/** The common part of all expression parsers: tokens, paths and values. */
class Parser {

    private static final Set<String> CONDITIONS_ONLY =
            Set.of("attribute_exists", "attribute_not_exists", "attribute_type", "begins_with", "contains", "size");

    private static final Set<String> UPDATES_ONLY = Set.of("if_not_exists", "list_append");

    private static final int MAX_EXPRESSION_BYTES = 4096;

    private final String kind;
    private final String text;
    private final Placeholders placeholders;
    private final List<Token> tokens;
    private int at;

    /** @param kind what errors call the expression, such as {@code ConditionExpression} */
    Parser(String kind, String text, Placeholders placeholders) {
        this.kind = kind;
        this.text = text;
        this.placeholders = placeholders;
        if (text.isBlank()) {
            throw invalid("The expression can not be empty;");
        }
        if (Utf8.length(text) > MAX_EXPRESSION_BYTES) {
            throw invalid(
                    "Expression size has exceeded the maximum allowed size; expression size: " + Utf8.length(text));
        }
        this.tokens = TokenCache.of(kind, text);
    }

    final Token peek() {
        return tokens.get(at);
    }

    final Token peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    final Token take() {
        var token = peek();
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    final boolean takeSign(String sign) {
        var found = peek().isSign(sign);
        if (found) {
            at++;
        }
        return found;
    }

    final boolean takeKeyword(String keyword) {
        var found = peek().isKeyword(keyword);
        if (found) {
            at++;
        }
        return found;
    }

    final void expectSign(String sign) {
        if (!takeSign(sign)) {
            throw unexpected();
        }
    }

    final void expectEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw unexpected();
        }
    }

    final Path path() {
        var steps = new ArrayList<Path.Step>(2);
        steps.add(member());
        while (true) {
            if (takeSign(".")) {
                steps.add(member());
            } else if (takeSign("[")) {
                steps.add(element());
            } else {
                return placeholders.seen(new Path(steps));
            }
        }
    }

    private Path.Step member() {
        var token = take();
        return switch (token.kind()) {
            case NAME -> new Path.Member(placeholders.name(token.text(), kind));
            case WORD -> {
                if (ReservedWords.contain(token.text())) {
                    throw invalid("Attribute name is a reserved keyword; reserved keyword: " + token.text());
                }
                yield new Path.Member(token.text());
            }
            default -> throw syntaxError(token);
        };
    }

    private Path.Step element() {
        var token = take();
        if (token.kind() != Token.Kind.INDEX
                || (token.text().length() > 1 && token.text().startsWith("0"))) {
            throw syntaxError(token);
        }
        expectSign("]");
        try {
            return new Path.Element(Integer.parseInt(token.text()));
        } catch (NumberFormatException e) {
            throw invalid("List index is not within the allowable range; index: [%s]".formatted(token.text()));
        }
    }

    /**
     * Takes the parenthesis around a condition or an operand; {@code ((a = b))} is refused. The parenthesis of a function
     * is none of these.
     */
    final boolean takeOpening() {
        boolean opens = takeSign("(");
        if (opens && peek().isSign("(") && afterClosing().isSign(")")) {
            throw invalid("The expression has redundant parentheses;");
        }
        return opens;
    }

    /** The token behind the parenthesis that closes what opens here; the end where nothing does. */
    final Token afterClosing() {
        int depth = 0;
        for (int i = at; i < tokens.size(); i++) {
            if (tokens.get(i).isSign("(")) {
                depth++;
            } else if (tokens.get(i).isSign(")")) {
                depth--;
                if (depth == 0) {
                    return tokens.get(i + 1);
                }
            }
        }
        return tokens.getLast();
    }

    final boolean atFunction() {
        return peek().kind() == Token.Kind.WORD && peekSecond().isSign("(");
    }

    /** A value or a path. */
    final Operand simpleOperand() {
        if (peek().kind() == Token.Kind.VALUE) {
            return new Operand.Literal(placeholders.value(take().text(), kind));
        }
        return new Operand.At(path());
    }

    /** The operands between a function's parentheses, as many as it takes. */
    final List<Operand> arguments(String function, int count) {
        expectSign("(");
        var arguments = new ArrayList<Operand>(count);
        do {
            arguments.add(argument());
        } while (takeSign(","));
        expectSign(")");
        if (arguments.size() != count) {
            throw invalid(
                    "Incorrect number of operands for operator or function; operator or function: %s, number of operands: %s"
                            .formatted(function, arguments.size()));
        }
        return arguments;
    }

    /** An argument of a function. */
    Operand argument() {
        return simpleOperand();
    }

    final Path pathArgument(Operand argument, String function) {
        if (argument instanceof Operand.At(var path)) {
            return path;
        }
        throw invalid("Operator or function requires a document path; operator or function: " + function);
    }

    final Refusal unknownFunction(String name) {
        return invalid(
                CONDITIONS_ONLY.contains(name) || UPDATES_ONLY.contains(name)
                        ? "The function is not allowed in this context; function: " + name
                        : "Invalid function name; function: " + name);
    }

    final Refusal wrongType(String operator, Type type) {
        return invalid("Incorrect operand type for operator or function; operator or function: %s, operand type: %s"
                .formatted(operator, type));
    }

    final Refusal unexpected() {
        return syntaxError(peek());
    }

    private Refusal syntaxError(Token token) {
        return Tokens.syntaxError(kind, token.text(), text);
    }

    final Refusal invalid(String what) {
        return Refusal.validation("Invalid %s: %s".formatted(kind, what));
    }
}
