package stackrun.gateway.api;

import java.util.LinkedHashMap;
import java.util.Map;
import stackrun.template.TemplateException;
import stackrun.template.Value;

/**
 * The {@code responseParameters} of a response: headers with a fixed value in single quotes. Mapping expressions are
 * rejected, because they are not evaluated here.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/request-response-data-mappings.html">Parameter mapping</a>
 */
public final class StaticHeaders {

    /** The prefix of parameters in the responses of a method. */
    public static final String OF_METHODS = "method.response.header.";

    private StaticHeaders() {}

    /**
     * The headers by name.
     *
     * @param prefix the prefix of each parameter's name, including the last dot
     * @throws TemplateException for a parameter that is not a header, or whose value is not fixed
     */
    public static Map<String, String> read(Value responseParameters, String prefix) {
        var headers = new LinkedHashMap<String, String>();
        responseParameters.members().forEach((parameter, value) -> {
            if (!parameter.startsWith(prefix) || parameter.length() == prefix.length()) {
                throw new TemplateException(value.path(), "is no parameter such as %sName".formatted(prefix));
            }
            headers.put(parameter.substring(prefix.length()), unquoted(value));
        });
        return headers;
    }

    private static String unquoted(Value value) {
        var text = value.text();
        if (text.length() < 2 || !text.startsWith("'") || !text.endsWith("'")) {
            throw value.wrong("text in single quotes: mapping expressions do not run here");
        }
        return text.substring(1, text.length() - 1);
    }
}
