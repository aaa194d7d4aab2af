package stackrun.embedded.cognito.oauth;

import stackrun.embedded.cognito.pool.Client;
import stackrun.embedded.cognito.pool.Pool;

/** Exchanges a refresh token for new tokens. */
record RefreshGrant(Pool pool) {

    IssuedTokens tokens(Client client, Parameters form) {
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
                .map(account -> new IssuedTokens(pool.signIns().tokens(account, client, grant, null), null))
                .orElseThrow(() -> OAuthError.invalidGrant("the user does not exist"));
    }
}
