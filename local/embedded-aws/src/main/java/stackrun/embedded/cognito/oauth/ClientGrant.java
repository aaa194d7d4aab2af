package stackrun.embedded.cognito.oauth;

import stackrun.embedded.cognito.definition.OAuthFlow;
import stackrun.embedded.cognito.pool.Client;
import stackrun.embedded.cognito.pool.Pool;
import stackrun.embedded.cognito.pool.Scopes;
import stackrun.embedded.cognito.pool.TokenPair;

/** Issues an access token to a client itself, for the scopes of resource servers. */
record ClientGrant(Pool pool) {

    IssuedTokens tokens(Client client, Parameters form) {
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
        return new IssuedTokens(new TokenPair(pool.tokens().forMachine(settings, scopes, pool.now()), null), null);
    }
}
