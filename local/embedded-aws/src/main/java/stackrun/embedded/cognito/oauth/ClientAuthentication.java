package stackrun.embedded.cognito.oauth;

import stackrun.embedded.cognito.pool.Client;
import stackrun.embedded.cognito.pool.Pool;
import stackrun.embedded.http.HttpRequest;

/**
 * Authenticates the caller of the token endpoint by {@code client_secret_basic} or by {@code client_secret_post}. A client
 * without a secret only sends its {@code client_id}.
 */
final class ClientAuthentication {

    private ClientAuthentication() {}

    static Client of(Pool pool, HttpRequest request, Parameters form) {
        var basic = BasicCredentials.of(request);
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
}
