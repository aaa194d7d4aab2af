package stackrun.embedded.cognito.oauth;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.http.HttpRequest;

/** The parameters of a query or of a form. A parameter may occur at most once. */
public final class Parameters {

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    static Parameters ofQuery(HttpRequest request) {
        return parse(request.query());
    }

    static Parameters ofForm(HttpRequest request) {
        var type = request.headers().first("Content-Type").orElse("none");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/x-www-form-urlencoded")) {
            throw OAuthError.invalidRequest("the content type must be application/x-www-form-urlencoded");
        }
        return parse(request.text());
    }

    public static Parameters ofQuery(URI uri) {
        return parse(uri.getRawQuery());
    }

    public static Parameters of(Map<String, String> values) {
        return new Parameters(values);
    }

    /** The value of a parameter. An empty value counts as absent: RFC 6749, 3.1. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    String required(String name) {
        return get(name).orElseThrow(() -> OAuthError.invalidRequest("the parameter " + name + " is missing"));
    }

    /** The parameters as a query string. */
    public String encoded() {
        var query = new StringBuilder();
        values.forEach((name, value) -> query.append(query.isEmpty() ? "" : "&")
                .append(encode(name))
                .append('=')
                .append(encode(value)));
        return query.toString();
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Parameters parse(@Nullable String encoded) {
        var values = new LinkedHashMap<String, String>();
        if (encoded == null || encoded.isEmpty()) {
            return new Parameters(values);
        }
        for (var pair : encoded.split("&", -1)) {
            var equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (values.put(name, value) != null) {
                throw OAuthError.invalidRequest("the parameter " + name + " is given more than once");
            }
        }
        return new Parameters(values);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw OAuthError.invalidRequest("a parameter is not percent-encoded as it must be");
        }
    }
}
