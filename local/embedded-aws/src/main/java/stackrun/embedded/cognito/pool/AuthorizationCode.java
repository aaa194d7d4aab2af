package stackrun.embedded.cognito.pool;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grant behind an authorization code, and the proof that the token endpoint requires. */
public record AuthorizationCode(
        String clientId,
        String redirectUri,
        List<String> scopes,
        @Nullable String nonce,
        @Nullable String codeChallenge,
        String sub,
        Instant authTime) {}
