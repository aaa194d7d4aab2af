package stackrun.embedded.cognito.oauth;

import stackrun.embedded.cognito.pool.Client;
import stackrun.embedded.cognito.pool.Pool;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;

/**
 * {@code GET /logout}: ends the browser's session, then redirects to a sign-out URL of the client or to the login page.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html">Logout endpoint</a>
 */
final class LogoutEndpoint {

    private final Pool pool;

    LogoutEndpoint(Pool pool) {
        this.pool = pool;
    }

    HttpResponse answer(HttpRequest request) {
        try {
            var parameters = Parameters.ofQuery(request);
            var clientId = parameters.get("client_id").orElse("");
            var client = pool.client(clientId);
            if (client.isEmpty()) {
                return Redirect.toErrorPage(pool, "invalid_client", clientId);
            }
            Cookies.sent(request, Cookies.SESSION).ifPresent(pool.sessions()::take);
            return redirect(client.get(), parameters).with("Set-Cookie", Cookies.set(pool, Cookies.SESSION, "", 0));
        } catch (OAuthError e) {
            return Redirect.toErrorPage(pool, "invalid_request", "");
        }
    }

    private HttpResponse redirect(Client client, Parameters parameters) {
        var logoutUri = parameters.get("logout_uri");
        if (logoutUri.isEmpty()) {
            return Redirect.toLogin(pool, parameters);
        }
        return client.settings().logoutUrls().contains(logoutUri.get())
                ? Redirect.to(logoutUri.get())
                : Redirect.toErrorPage(
                        pool, "redirect_mismatch", client.settings().id());
    }
}
