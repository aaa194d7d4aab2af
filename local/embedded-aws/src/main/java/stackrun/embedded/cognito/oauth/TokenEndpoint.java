package stackrun.embedded.cognito.oauth;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.cognito.definition.OAuthFlow;
import stackrun.embedded.cognito.pool.Client;
import stackrun.embedded.cognito.pool.Pool;
import stackrun.embedded.cognito.pool.Scopes;
import stackrun.embedded.cognito.pool.Tokens;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;

/**
 * {@code POST /oauth2/token}: exchanges codes, refresh tokens and client credentials for tokens.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html">Token endpoint</a>
 */
final class TokenEndpoint {

    private final Pool pool;

    TokenEndpoint(Pool pool) {
        this.pool = pool;
    }

    HttpResponse answer(HttpRequest request) {
        try {
            var form = Parameters.ofForm(request);
            var grantType = form.required("grant_type");
            var client = ClientAuthentication.of(pool, request, form);
            var tokens = switch (grantType) {
                case "authorization_code" -> ofCode(client, form);
                case "refresh_token" -> ofRefreshToken(client, form);
                case "client_credentials" -> ofClient(client, form);
                default ->
                    throw OAuthError.unsupportedGrantType(
                            "grant_type must be authorization_code, refresh_token or client_credentials");
            };
            return JsonAnswer.of(200, tokens);
        } catch (OAuthError e) {
            return e.answer();
        }
    }

    /** The first attempt to use a code invalidates it, even if the attempt fails. */
    private Map<String, Object> ofCode(Client client, Parameters form) {
        if (!client.settings().allows(OAuthFlow.CODE)) {
            throw OAuthError.unauthorizedClient("the client does not allow the code flow");
        }
        var redirectUri = form.required("redirect_uri");
        if (!client.settings().callbackUrls().contains(redirectUri)) {
            throw OAuthError.unauthorizedClient("redirect_uri is not a callback URL of the client");
        }
        var code = pool.codes()
                .take(form.required("code"))
                .filter(found -> found.clientId().equals(client.settings().id()))
                .filter(found -> found.redirectUri().equals(redirectUri))
                .filter(found -> CodeChallenge.isMet(found.codeChallenge(), form.get("code_verifier")))
                .orElseThrow(() -> OAuthError.invalidGrant(
                        "the code is unknown, used, expired, or was issued for another client, callback or verifier"));
        var account = pool.accounts()
                .withSub(code.sub())
                .orElseThrow(() -> OAuthError.invalidGrant("the user does not exist"));
        var signedIn = pool.signIn(account, client, code.scopes(), code.authTime(), code.nonce());
        return answer(client, signedIn.tokens(), signedIn.refreshToken());
    }

    private Map<String, Object> ofRefreshToken(Client client, Parameters form) {
        if (!client.settings().allowsRefresh()) {
            throw OAuthError.unauthorizedClient("the client does not allow refreshing tokens");
        }
        var grant = pool.grants()
                .ofRefreshToken(form.required("refresh_token"))
                .filter(found -> found.clientId().equals(client.settings().id()))
                .orElseThrow(() -> OAuthError.invalidGrant("the refresh token is unknown to this client"));
        if (!pool.now().isBefore(grant.expires())) {
            throw OAuthError.invalidGrant("the refresh token has expired");
        }
        return pool.accounts()
                .withSub(grant.sub())
                .map(account -> answer(client, pool.tokensOf(account, client, grant, null), null))
                .orElseThrow(() -> OAuthError.invalidGrant("the user does not exist"));
    }

    private Map<String, Object> ofClient(Client client, Parameters form) {
        var settings = client.settings();
        if (!settings.allows(OAuthFlow.CLIENT_CREDENTIALS)) {
            throw OAuthError.unauthorizedClient("the client does not allow client_credentials");
        }
        var allowed = settings.allowedOAuthScopes().stream()
                .filter(scope -> !Scopes.isReserved(scope))
                .toList();
        var named = Scopes.named(form.get("scope").orElse(null));
        if (!allowed.containsAll(named)) {
            throw OAuthError.invalidScope("the client does not allow one of the scopes");
        }
        var scopes = named.isEmpty() ? allowed : named;
        return answer(client, new Tokens.Pair(pool.tokens().forMachine(settings, scopes, pool.now()), null), null);
    }

    private static Map<String, Object> answer(Client client, Tokens.Pair tokens, @Nullable String refreshToken) {
        var answer = new LinkedHashMap<String, Object>();
        if (tokens.idToken() != null) {
            answer.put("id_token", tokens.idToken());
        }
        answer.put("access_token", tokens.accessToken());
        if (refreshToken != null) {
            answer.put("refresh_token", refreshToken);
        }
        answer.put(
                "expires_in",
                client.settings().tokenValidity().accessToken().duration().toSeconds());
        answer.put("token_type", "Bearer");
        return answer;
    }
}
