package stackrun.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text of a policy that values of requests are compared with; compiled once unless it contains variables. */
final class PolicyText {

    private final List<List<Token>> readings;
    private final TextStyle style;
    private final int flags;
    private final @Nullable Pattern constant;

    private PolicyText(List<List<Token>> readings, TextStyle style, int flags) {
        this.readings = readings;
        this.style = style;
        this.flags = flags;
        this.constant = hasVariables() ? null : compile(readings);
    }

    static PolicyText of(String text, TextStyle style, boolean variables) {
        return new PolicyText(List.of(Tokens.of(text, variables)), style, Pattern.DOTALL);
    }

    static PolicyText ignoringCase(String text, TextStyle style, boolean variables) {
        int flags = Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return new PolicyText(List.of(Tokens.of(text, variables)), style, flags);
    }

    /** Returns a text that also matches what another reading of it matches. */
    PolicyText or(PolicyText other) {
        List<List<Token>> both = new ArrayList<>(readings);
        both.addAll(other.readings);
        return new PolicyText(List.copyOf(both), style, flags);
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
        List<List<Token>> resolved = resolved(request);
        return resolved != null && compile(resolved).matcher(value).matches();
    }

    private boolean hasVariables() {
        return readings.stream().flatMap(List::stream).anyMatch(Token.Variable.class::isInstance);
    }

    private Pattern compile(List<List<Token>> resolved) {
        return Pattern.compile(resolved.stream().map(style::expression).collect(Collectors.joining("|")), flags);
    }

    private @Nullable List<List<Token>> resolved(AccessRequest request) {
        List<List<Token>> resolved = new ArrayList<>();
        for (List<Token> reading : readings) {
            List<Token> tokens = resolved(reading, request);
            if (tokens == null) {
                return null;
            }
            resolved.add(tokens);
        }
        return resolved;
    }

    /** The characters of a variable's value stand for themselves, so that a caller cannot bring wildcards in. */
    private static @Nullable List<Token> resolved(List<Token> reading, AccessRequest request) {
        List<Token> resolved = new ArrayList<>();
        for (Token token : reading) {
            if (token instanceof Token.Variable(String key, String fallback)) {
                String value = request.variable(key);
                if (value == null) {
                    value = fallback;
                }
                if (value == null) {
                    return null;
                }
                resolved.add(new Token.Literal(value));
            } else {
                resolved.add(token);
            }
        }
        return resolved;
    }
}
