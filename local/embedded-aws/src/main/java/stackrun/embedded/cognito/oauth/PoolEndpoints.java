package stackrun.embedded.cognito.oauth;

import java.util.Map;
import java.util.Set;
import stackrun.embedded.cognito.pool.Pool;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;

/** The endpoints below the issuer's URL of one pool. The OAuth endpoints exist only if the pool has a domain. */
public final class PoolEndpoints {

    private static final Set<String> PATHS =
            Set.of("/oauth2/authorize", "/login", "/logout", "/error", "/oauth2/token");

    private final Pool pool;
    private final Discovery discovery;
    private final AuthorizeEndpoint authorize;
    private final LoginEndpoint login;
    private final LogoutEndpoint logout;
    private final TokenEndpoint token;

    public PoolEndpoints(Pool pool) {
        this.pool = pool;
        this.discovery = new Discovery(pool);
        this.authorize = new AuthorizeEndpoint(pool);
        this.login = new LoginEndpoint(pool);
        this.logout = new LogoutEndpoint(pool);
        this.token = new TokenEndpoint(pool);
    }

    /**
     * Answers a request to an endpoint of the pool.
     *
     * @param path the path after the pool's id, with its slash
     */
    public HttpResponse answer(String path, HttpRequest request) {
        return switch (request.method() + " " + path) {
            case "GET /.well-known/jwks.json" -> forBrowsers(discovery.keys());
            case "GET /.well-known/openid-configuration" -> forBrowsers(discovery.configuration());
            default -> pool.definitions().domain().isPresent() ? hosted(path, request) : noDomain();
        };
    }

    private HttpResponse hosted(String path, HttpRequest request) {
        return switch (request.method() + " " + path) {
            case "GET /oauth2/authorize" -> authorize.answer(request);
            case "GET /login" -> login.show(request);
            case "POST /login" -> login.submit(request);
            case "GET /logout" -> logout.answer(request);
            case "GET /error" -> ErrorPage.answer(request);
            case "POST /oauth2/token" -> forBrowsers(token.answer(request));
            case "OPTIONS /oauth2/token" ->
                forBrowsers(HttpResponse.empty(204)).with("Access-Control-Allow-Headers", "Authorization,Content-Type");
            default -> HttpResponse.empty(PATHS.contains(path) ? 405 : 404);
        };
    }

    /** Allows calls of single-page applications from their own origins. These endpoints ignore cookies. */
    private static HttpResponse forBrowsers(HttpResponse answer) {
        return answer.with("Access-Control-Allow-Origin", "*");
    }

    private static HttpResponse noDomain() {
        return JsonAnswer.of(
                400,
                Map.of(
                        "code", "BadRequest",
                        "message", "The server did not understand the operation that was requested.",
                        "type", "client"));
    }
}
