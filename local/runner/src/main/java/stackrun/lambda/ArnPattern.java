package stackrun.lambda;

import java.util.regex.Pattern;

/** Compares an ARN with a pattern in which {@code *} matches any text and {@code ?} any character. */
final class ArnPattern {

    private ArnPattern() {}

    static boolean matches(String pattern, String arn) {
        var regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            regex.append(
                    switch (pattern.charAt(i)) {
                        case '*' -> ".*";
                        case '?' -> ".";
                        default -> Pattern.quote(pattern.substring(i, i + 1));
                    });
        }
        return arn.matches(regex.toString());
    }
}
