package stackrun.embedded.cognito.oauth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import stackrun.embedded.cognito.pool.Client;
import stackrun.embedded.cognito.pool.Pool;
import stackrun.embedded.http.HttpRequest;

/**
 * Authenticates the caller of the token endpoint by {@code client_secret_basic} or by {@code client_secret_post}. A client
 * without a secret only sends its {@code client_id}.
 */
final class ClientAuthentication {

    private record Credentials(String id, String secret) {}

    private ClientAuthentication() {}

    static Client of(Pool pool, HttpRequest request, Parameters form) {
        var basic = basic(request);
        var secret = form.get("client_secret");
        if (basic.isPresent() && secret.isPresent()) {
            throw OAuthError.invalidRequest("the client secret must be sent once, in the header or in the body");
        }
        if (basic.isPresent()) {
            var id = basic.get().id();
            if (form.get("client_id").filter(inBody -> !inBody.equals(id)).isPresent()) {
                throw OAuthError.invalidRequest("header and body name different clients");
            }
            return confidential(pool, id, basic.get().secret());
        }
        var id = form.required("client_id");
        return secret.isPresent() ? confidential(pool, id, secret.get()) : open(pool, id);
    }

    private static Client confidential(Pool pool, String id, String secret) {
        return pool.client(id)
                .filter(client -> client.acceptsSecret(secret))
                .orElseThrow(() -> OAuthError.invalidClient("no client has this id and this secret"));
    }

    private static Client open(Pool pool, String id) {
        return pool.client(id)
                .filter(Client::isPublic)
                .orElseThrow(() -> OAuthError.invalidClient("no public client has this id"));
    }

    private static Optional<Credentials> basic(HttpRequest request) {
        return request.headers()
                .first("Authorization")
                .filter(header -> header.regionMatches(true, 0, "Basic ", 0, 6))
                .map(header -> decode(header.substring(6).strip()));
    }

    private static Credentials decode(String encoded) {
        try {
            var pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            var colon = pair.indexOf(':');
            if (colon > 0) {
                return new Credentials(part(pair.substring(0, colon)), part(pair.substring(colon + 1)));
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
