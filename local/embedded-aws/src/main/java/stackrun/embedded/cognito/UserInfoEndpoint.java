package stackrun.embedded.cognito;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;

/**
 * {@code GET /oauth2/userInfo}: the attributes that the scopes of an access token let its bearer see, all as strings.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html">The user attributes
 *     endpoint</a>
 */
final class UserInfoEndpoint {

    private final Pool pool;

    UserInfoEndpoint(Pool pool) {
        this.pool = pool;
    }

    HttpResponse answer(HttpRequest request) {
        var token = bearerToken(request);
        if (token.isEmpty()) {
            return refuse(400, "invalid_request", "Bad OAuth2 request at UserInfo Endpoint");
        }
        if (!(pool.accessTokens().check(token.get()) instanceof AccessTokens.Check.Valid(var account, var scopes))) {
            return refuse(
                    401,
                    "invalid_token",
                    "Access token is expired, disabled, or deleted, or the user has globally signed out.");
        }
        if (!scopes.contains(Scopes.OPENID)) {
            return refuse(401, "invalid_token", "Access token does not contain openid scope");
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("sub", account.sub());
        answer.putAll(Scopes.visible(scopes, account.attributes()));
        answer.put("username", account.username());
        return JsonAnswer.of(200, answer);
    }

    private static Optional<String> bearerToken(HttpRequest request) {
        return request.headers()
                .first("Authorization")
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(header -> header.substring(7).strip());
    }

    private static HttpResponse refuse(int status, String error, String description) {
        return JsonAnswer.of(status, Map.of("error", error, "error_description", description))
                .with(
                        "WWW-Authenticate",
                        "Bearer error=\"%s\", error_description=\"%s\"".formatted(error, description));
    }
}
