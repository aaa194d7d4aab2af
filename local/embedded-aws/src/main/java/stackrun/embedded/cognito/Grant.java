package stackrun.embedded.cognito;

import java.time.Instant;
import java.util.List;

/**
 * One sign-in of one user at one client, for as long as its refresh token lives.
 *
 * @param fingerprint of the refresh token, which itself is not kept
 * @param originJti stands in every token that stems from this sign-in
 * @param hosted whether it began at the OAuth endpoints rather than with {@code InitiateAuth}
 */
record Grant(
        String fingerprint,
        String originJti,
        String sub,
        String clientId,
        List<String> scopes,
        boolean hosted,
        Instant authTime,
        Instant expires,
        boolean revoked) {

    Grant {
        scopes = List.copyOf(scopes);
    }

    Grant revoke() {
        return new Grant(fingerprint, originJti, sub, clientId, scopes, hosted, authTime, expires, true);
    }
}
