package stackrun.embedded.cognito.oauth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import stackrun.embedded.http.HttpRequest;

/**
 * The client id and the secret of an {@code Authorization: Basic} header.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/rfc6749#section-2.3.1">RFC 6749, 2.3.1</a>
 */
record BasicCredentials(String id, String secret) {

    /** The credentials of a request; empty if its header is missing or of another kind. */
    static Optional<BasicCredentials> of(HttpRequest request) {
        return request.headers()
                .first("Authorization")
                .filter(header -> header.regionMatches(true, 0, "Basic ", 0, 6))
                .map(header -> decode(header.substring(6).strip()));
    }

    private static BasicCredentials decode(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            var colon = pair.indexOf(':');
            if (colon > 0) {
                return new BasicCredentials(part(pair.substring(0, colon)), part(pair.substring(colon + 1)));
            }
        } catch (IllegalArgumentException e) {
            // refused below, like a pair without a colon
        }
        throw OAuthError.invalidClient("the Authorization header must be Basic base64(client_id:client_secret)");
    }

    private static String part(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
