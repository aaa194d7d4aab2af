package stackrun.memory.expression.token;

import java.util.List;
import stackrun.memory.request.Refusal;
import stackrun.memory.value.Utf8;

/** Reads the tokens of one expression from left to right. */
public final class TokenReader {

    private static final int MAX_EXPRESSION_BYTES = 4096;

    private final ExpressionErrors errors;
    private final List<Token> tokens;
    private int at;

    private TokenReader(ExpressionErrors errors, List<Token> tokens) {
        this.errors = errors;
        this.tokens = tokens;
    }

    /**
     * Splits an expression into its tokens.
     *
     * @param kind the name of the expression in error messages, such as {@code ConditionExpression}
     */
    public static TokenReader of(String kind, String text) {
        var errors = new ExpressionErrors(kind, text);
        if (text.isBlank()) {
            throw errors.invalid("The expression can not be empty;");
        }
        if (Utf8.length(text) > MAX_EXPRESSION_BYTES) {
            throw errors.invalid(
                    "Expression size has exceeded the maximum allowed size; expression size: " + Utf8.length(text));
        }
        return new TokenReader(errors, TokenCache.of(errors));
    }

    public ExpressionErrors errors() {
        return errors;
    }

    public Token peek() {
        return tokens.get(at);
    }

    public Token take() {
        var token = peek();
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    public boolean takeSign(String sign) {
        var found = peek().isSign(sign);
        if (found) {
            at++;
        }
        return found;
    }

    public boolean takeKeyword(String keyword) {
        var found = peek().isKeyword(keyword);
        if (found) {
            at++;
        }
        return found;
    }

    public void expectSign(String sign) {
        if (!takeSign(sign)) {
            throw unexpected();
        }
    }

    public void expectEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw unexpected();
        }
    }

    /** Tests if a function's name and its parenthesis come next. */
    public boolean atFunction() {
        return peek().kind() == Token.Kind.WORD
                && tokens.get(Math.min(at + 1, tokens.size() - 1)).isSign("(");
    }

    /**
     * Takes the parenthesis around a condition or an operand, and refuses redundant ones such as {@code ((a = b))}. It is
     * not for the parenthesis of a function.
     */
    public boolean takeOpening() {
        boolean opens = takeSign("(");
        if (opens && peek().isSign("(") && afterClosing().isSign(")")) {
            throw errors.invalid("The expression has redundant parentheses;");
        }
        return opens;
    }

    /** The token behind the parenthesis that closes the current one, or the end if none closes it. */
    public Token afterClosing() {
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

    /** The error for a token that the grammar does not allow here. */
    public Refusal unexpected() {
        return errors.syntaxError(peek().text());
    }
}
