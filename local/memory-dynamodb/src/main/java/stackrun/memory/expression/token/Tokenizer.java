package stackrun.memory.expression.token;

import java.util.ArrayList;
import java.util.List;

/** Splits an expression into its words and signs. */
final class Tokenizer {

    private static final String DIGITS_AND_UNDERSCORE = "0123456789_";

    private final ExpressionErrors errors;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(ExpressionErrors errors) {
        this.errors = errors;
        this.text = errors.text();
    }

    static List<Token> tokens(ExpressionErrors errors) {
        return new Tokenizer(errors).all();
    }

    private List<Token> all() {
        while (at < text.length()) {
            var c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                at++;
            } else {
                tokens.add(next(c));
            }
        }
        tokens.add(new Token(Token.Kind.END, "<EOF>"));
        return tokens;
    }

    private Token next(char c) {
        if (isLetter(c)) {
            return new Token(Token.Kind.WORD, word(at));
        }
        if (isDigit(c)) {
            return new Token(Token.Kind.INDEX, digits());
        }
        return switch (c) {
            case '#' -> new Token(Token.Kind.NAME, placeholder());
            case ':' -> new Token(Token.Kind.VALUE, placeholder());
            case '<' -> sign(startsWith("<=") || startsWith("<>") ? 2 : 1);
            case '>' -> sign(startsWith(">=") ? 2 : 1);
            case '=', '(', ')', '[', ']', '.', ',', '+', '-' -> sign(1);
            default -> throw errors.syntaxError(String.valueOf(c));
        };
    }

    private boolean startsWith(String sign) {
        return text.startsWith(sign, at);
    }

    private Token sign(int length) {
        at += length;
        return new Token(Token.Kind.SIGN, text.substring(at - length, at));
    }

    private String placeholder() {
        int start = at;
        at++;
        var word = word(start);
        if (word.length() == 1) {
            throw errors.syntaxError(word);
        }
        return word;
    }

    private String word(int start) {
        while (at < text.length() && (isLetter(text.charAt(at)) || isDigitOrUnderscore(text.charAt(at)))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String digits() {
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isDigitOrUnderscore(char c) {
        return DIGITS_AND_UNDERSCORE.indexOf(c) >= 0;
    }
}
