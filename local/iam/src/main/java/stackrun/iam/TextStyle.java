package stackrun.iam;

import java.util.List;
import java.util.regex.Pattern;

/** Translates tokens to a regular expression, by the place in which a text stands. */
enum TextStyle {

    /** Wildcards are ordinary characters: {@code StringEquals}. */
    EXACT,

    /** Wildcards match all characters: {@code StringLike} and actions. */
    LIKE,

    /**
     * Each of the six components is compared separately: {@code ArnLike}.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN">ARN
     *     condition operators</a>
     */
    ARN,

    /**
     * Wildcards stay within a segment, but a {@code *} that ends a segment may match beyond the colon.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html">Resource</a>
     */
    RESOURCE;

    private static final int COLONS_BEFORE_RESOURCE = 5;

    /** Returns the expression; {@code resolved} has no variables left. */
    String expression(List<Token> resolved) {
        StringBuilder expression = new StringBuilder();
        int colons = 0;
        for (int i = 0; i < resolved.size(); i++) {
            boolean last = colons >= COLONS_BEFORE_RESOURCE;
            switch (resolved.get(i)) {
                case Token.Literal(String text) -> {
                    expression.append(Pattern.quote(text));
                    colons += (int) text.chars().filter(c -> c == ':').count();
                }
                case Token.Star star -> expression.append(star(last || endsSegment(resolved, i)));
                case Token.One one -> expression.append(one(last));
                case Token.Variable variable -> throw new IllegalStateException(variable + " is not resolved");
            }
        }
        return expression.toString();
    }

    private String star(boolean acrossColons) {
        return switch (this) {
            case EXACT -> "\\*";
            case LIKE -> ".*";
            case ARN, RESOURCE -> acrossColons ? ".*" : "[^:]*";
        };
    }

    private String one(boolean last) {
        return switch (this) {
            case EXACT -> "\\?";
            case LIKE -> ".";
            case ARN, RESOURCE -> last ? "." : "[^:]";
        };
    }

    private boolean endsSegment(List<Token> tokens, int i) {
        if (this != RESOURCE) {
            return false;
        }
        return i + 1 == tokens.size()
                || (tokens.get(i + 1) instanceof Token.Literal(String next) && next.startsWith(":"));
    }
}
