package stackrun.embedded.cognito.oauth;

import java.util.Optional;
import stackrun.embedded.cognito.pool.LoginSession;
import stackrun.embedded.cognito.pool.Pool;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;

/**
 * {@code GET /oauth2/authorize}: redirects to the client if the browser has a session, and to the login page otherwise.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html">Authorize
 *     endpoint</a>
 */
final class AuthorizeEndpoint {

    private final Pool pool;

    AuthorizeEndpoint(Pool pool) {
        this.pool = pool;
    }

    HttpResponse answer(HttpRequest request) {
        return AuthorizationCheck.answer(
                pool,
                request,
                (authorization, parameters) -> Cookies.sent(request, Cookies.SESSION)
                        .flatMap(pool.sessions()::find)
                        .flatMap(session -> back(authorization, session))
                        .orElseGet(() -> Redirect.toLogin(pool, parameters)));
    }

    private Optional<HttpResponse> back(AuthorizationRequest authorization, LoginSession session) {
        return pool.accounts()
                .withSub(session.sub())
                .map(account -> pool.codes().keep(authorization.codeFor(account, session.authTime())))
                .map(code -> Redirect.to(authorization.locationOf(code)));
    }
}
