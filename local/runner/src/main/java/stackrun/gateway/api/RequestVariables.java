package stackrun.gateway.api;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code $context} variables of one request.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#context-variable-reference">$context variables</a>
 */
public record RequestVariables(Map<String, String> values) {

    private static final Pattern VARIABLE =
            Pattern.compile("\\$context\\.([A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z][A-Za-z0-9]*)*)");

    /** Replaces each variable by its value, or by {@code otherwise} if it has none. */
    public String substitute(String template, String otherwise) {
        return VARIABLE.matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), otherwise)));
    }
}
