package stackrun.embedded.cognito.pool;

import org.jspecify.annotations.Nullable;

/**
 * The tokens of a grant.
 *
 * @param idToken null if the grant does not cover {@code openid}
 */
public record TokenPair(String accessToken, @Nullable String idToken) {}
