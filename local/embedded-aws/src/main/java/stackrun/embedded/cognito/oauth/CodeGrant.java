package stackrun.embedded.cognito.oauth;

import stackrun.embedded.cognito.definition.OAuthFlow;
import stackrun.embedded.cognito.pool.Client;
import stackrun.embedded.cognito.pool.Pool;

/** Exchanges an authorization code for tokens. The first attempt invalidates the code, even if the attempt fails. */
record CodeGrant(Pool pool) {

    IssuedTokens tokens(Client client, Parameters form) {
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
        var signedIn = pool.signIns().start(account, client, code.scopes(), code.authTime(), code.nonce());
        return new IssuedTokens(signedIn.tokens(), signedIn.refreshToken());
    }
}
