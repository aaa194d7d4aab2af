package stackrun.embedded.cognito.oauth;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Encodes and decodes {@code application/x-www-form-urlencoded} text.
 *
 * @see <a href="https://url.spec.whatwg.org/#application/x-www-form-urlencoded">URL Standard</a>
 */
final class FormEncoding {

    private FormEncoding() {}

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String encode(Map<String, String> values) {
        var encoded = new StringBuilder();
        values.forEach((name, value) -> encoded.append(encoded.isEmpty() ? "" : "&")
                .append(encode(name))
                .append('=')
                .append(encode(value)));
        return encoded.toString();
    }

    /** The parameters of a text. Refuses a parameter that occurs more than once. */
    static Map<String, String> parameters(@Nullable String encoded) {
        var values = new LinkedHashMap<String, String>();
        if (encoded == null || encoded.isEmpty()) {
            return values;
        }
        for (var pair : encoded.split("&", -1)) {
            var equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (values.put(name, value) != null) {
                throw OAuthError.invalidRequest("the parameter " + name + " is given more than once");
            }
        }
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw OAuthError.invalidRequest("a parameter is not percent-encoded as it must be");
        }
    }
}
