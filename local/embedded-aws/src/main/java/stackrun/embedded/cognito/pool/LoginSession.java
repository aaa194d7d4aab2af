package stackrun.embedded.cognito.pool;

import java.time.Instant;

/** The session of a browser. For an hour after a sign-in, authorize requests ask for no password. */
public record LoginSession(String sub, Instant authTime) {}
