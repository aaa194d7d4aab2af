package stackrun.embedded.cognito.pool;

import java.time.Instant;

/** A browser that signed in: for an hour, the next authorize request asks for no password. */
public record LoginSession(String sub, Instant authTime) {}
