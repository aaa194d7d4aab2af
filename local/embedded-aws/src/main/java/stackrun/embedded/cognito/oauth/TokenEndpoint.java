package stackrun.embedded.cognito.oauth;

import stackrun.embedded.cognito.pool.Pool;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;

/**
 * {@code POST /oauth2/token}: exchanges codes, refresh tokens and client credentials for tokens.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html">Token endpoint</a>
 */
record TokenEndpoint(Pool pool) {

    HttpResponse answer(HttpRequest request) {
        try {
            var form = Parameters.ofForm(request);
            var grantType = form.required("grant_type");
            var client = ClientAuthentication.of(pool, request, form);
            var tokens = switch (grantType) {
                case "authorization_code" -> new CodeGrant(pool).tokens(client, form);
                case "refresh_token" -> new RefreshGrant(pool).tokens(client, form);
                case "client_credentials" -> new ClientGrant(pool).tokens(client, form);
                default ->
                    throw OAuthError.unsupportedGrantType(
                            "grant_type must be authorization_code, refresh_token or client_credentials");
            };
            return JsonAnswer.of(200, tokens.json(client));
        } catch (OAuthError e) {
            return e.answer();
        }
    }
}
