package stackrun.embedded.cognito.oauth;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.cognito.definition.CallbackUrls;
import stackrun.embedded.cognito.pool.Account;
import stackrun.embedded.cognito.pool.AuthorizationCode;
import stackrun.embedded.cognito.pool.Client;

/** An accepted authorize request. */
record AuthorizationRequest(
        Client client,
        String redirectUri,
        List<String> scopes,
        @Nullable String state,
        @Nullable String nonce,
        @Nullable String codeChallenge) {

    AuthorizationCode codeFor(Account account, Instant authTime) {
        return new AuthorizationCode(
                client.settings().id(), redirectUri, scopes, nonce, codeChallenge, account.sub(), authTime);
    }

    /** The callback URL with the code and the client's state. */
    String locationOf(String code) {
        return CallbackUrls.with(
                redirectUri, "code=" + code + (state == null ? "" : "&state=" + FormEncoding.encode(state)));
    }
}
