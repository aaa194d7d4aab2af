package stackrun.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text of a policy that values of requests are compared with; compiled once unless it contains variables. */
final class PolicyText {

    private final List<Token> tokens;
    private final TextStyle style;
    private final int flags;
    private final @Nullable Pattern constant;

    private PolicyText(List<Token> tokens, TextStyle style, int flags) {
        this.tokens = tokens;
        this.style = style;
        this.flags = flags;
        this.constant = hasVariables() ? null : compile(tokens);
    }

    static PolicyText of(String text, TextStyle style, boolean variables) {
        return new PolicyText(Tokens.of(text, variables), style, Pattern.DOTALL);
    }

    static PolicyText ignoringCase(String text, TextStyle style, boolean variables) {
        int flags = Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return new PolicyText(Tokens.of(text, variables), style, flags);
    }

    /** Returns whether the request has a value for each variable. */
    boolean resolves(AccessRequest request) {
        return constant != null || resolved(request) != null;
    }

    /** Returns false also if a variable has no value in the request. */
    boolean matches(String value, AccessRequest request) {
        if (constant != null) {
            return constant.matcher(value).matches();
        }
        List<Token> resolved = resolved(request);
        return resolved != null && compile(resolved).matcher(value).matches();
    }

    private boolean hasVariables() {
        return tokens.stream().anyMatch(Token.Variable.class::isInstance);
    }

    private Pattern compile(List<Token> resolved) {
        return Pattern.compile(style.expression(resolved), flags);
    }

    /** The characters of a variable's value stand for themselves, so that a caller cannot bring wildcards in. */
    private @Nullable List<Token> resolved(AccessRequest request) {
        List<Token> resolved = new ArrayList<>();
        for (Token token : tokens) {
            if (token instanceof Token.Variable(String key, String fallback)) {
                String value = request.variable(key);
                if (value == null && fallback == null) {
                    return null;
                }
                resolved.add(new Token.Literal(value == null ? fallback : value));
            } else {
                resolved.add(token);
            }
        }
        return resolved;
    }
}
