package stackrun.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides a text of a policy into characters, wildcards and policy variables.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html">Variables and
 *     tags</a>: {@code ${*}}, {@code ${?}} and {@code ${$}} are the characters themselves
 */
final class Tokens {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\s*([^},]*?)\\s*(?:,\\s*'([^']*)'\\s*)?}");

    private Tokens() {}

    /**
     * Divides a text.
     *
     * @param variables false for a policy without {@code Version}, in which variables are ordinary text
     */
    static List<Token> of(String text, boolean variables) {
        List<Token> tokens = new ArrayList<>();
        Matcher variable = VARIABLE.matcher(text);
        int at = 0;
        while (variables && variable.find()) {
            plain(text.substring(at, variable.start()), tokens);
            tokens.add(variable(variable));
            at = variable.end();
        }
        plain(text.substring(at), tokens);
        return List.copyOf(tokens);
    }

    private static Token variable(Matcher variable) {
        String key = variable.group(1);
        return switch (key) {
            case "*", "?", "$" -> new Token.Literal(key);
            default -> new Token.Variable(key, variable.group(2));
        };
    }

    private static void plain(String text, List<Token> tokens) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*' || c == '?') {
                literal(text.substring(from, i), tokens);
                tokens.add(c == '*' ? new Token.Star() : new Token.One());
                from = i + 1;
            }
        }
        literal(text.substring(from), tokens);
    }

    private static void literal(String text, List<Token> tokens) {
        if (!text.isEmpty()) {
            tokens.add(new Token.Literal(text));
        }
    }
}
