package stackrun.embedded.cognito.pool;

import java.time.Instant;
import java.util.List;

/**
 * One sign-in of one user at one client. It lasts as long as its refresh token.
 *
 * @param fingerprint the hash of the refresh token, which itself is not stored
 * @param originJti a claim of every token from this sign-in
 */
public record Grant(
        String fingerprint,
        String originJti,
        String sub,
        String clientId,
        List<String> scopes,
        Instant authTime,
        Instant expires) {

    public Grant {
        scopes = List.copyOf(scopes);
    }
}
