package stackrun.embedded.cognito.oauth;

import java.util.LinkedHashMap;
import stackrun.embedded.http.HttpResponse;

/**
 * An error response of the OAuth endpoints.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html">Token endpoint</a>
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6749#section-5.2">RFC 6749, 5.2</a>
 */
@SuppressWarnings("serial") // caught where it is thrown, never sent
final class OAuthError extends RuntimeException {

    private final String error;

    private OAuthError(String error, String description) {
        super(description, null, false, false);
        this.error = error;
    }

    static OAuthError invalidRequest(String description) {
        return new OAuthError("invalid_request", description);
    }

    static OAuthError invalidClient(String description) {
        return new OAuthError("invalid_client", description);
    }

    static OAuthError invalidGrant(String description) {
        return new OAuthError("invalid_grant", description);
    }

    static OAuthError invalidScope(String description) {
        return new OAuthError("invalid_scope", description);
    }

    static OAuthError unauthorizedClient(String description) {
        return new OAuthError("unauthorized_client", description);
    }

    static OAuthError unsupportedGrantType(String description) {
        return new OAuthError("unsupported_grant_type", description);
    }

    HttpResponse answer() {
        var body = new LinkedHashMap<String, Object>();
        body.put("error", error);
        body.put("error_description", description());
        return JsonAnswer.of(400, body);
    }

    private String description() {
        return String.valueOf(getMessage());
    }
}
