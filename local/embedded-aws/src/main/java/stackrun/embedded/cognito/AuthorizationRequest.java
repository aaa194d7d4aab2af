package stackrun.embedded.cognito;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client asked for when it sent its user to sign in. */
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

    /** Back to the client, with the code it came for. */
    String locationOf(String code) {
        return CallbackUrls.with(
                redirectUri, "code=" + code + (state == null ? "" : "&state=" + Parameters.encode(state)));
    }
}
