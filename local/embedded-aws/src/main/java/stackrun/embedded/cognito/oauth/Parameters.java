package stackrun.embedded.cognito.oauth;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import stackrun.embedded.http.HttpRequest;

/** The parameters of a query or of a form. A parameter may occur at most once. */
public final class Parameters {

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    static Parameters ofQuery(HttpRequest request) {
        return new Parameters(FormEncoding.parameters(request.query()));
    }

    static Parameters ofForm(HttpRequest request) {
        var type = request.headers().first("Content-Type").orElse("none");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/x-www-form-urlencoded")) {
            throw OAuthError.invalidRequest("the content type must be application/x-www-form-urlencoded");
        }
        return new Parameters(FormEncoding.parameters(request.text()));
    }

    public static Parameters ofQuery(URI uri) {
        return new Parameters(FormEncoding.parameters(uri.getRawQuery()));
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
        return FormEncoding.encode(values);
    }
}
