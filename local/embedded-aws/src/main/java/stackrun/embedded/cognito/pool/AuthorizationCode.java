package stackrun.embedded.cognito.pool;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an authorization code stands for, and what its bearer must prove. */
public record AuthorizationCode(
        String clientId,
        String redirectUri,
        List<String> scopes,
        @Nullable String nonce,
        @Nullable String codeChallenge,
        String sub,
        Instant authTime) {}
