package stackrun.embedded.cognito;

import java.time.Instant;

/** A browser that signed in: for an hour, the next authorize request asks for no password. */
record LoginSession(String sub, Instant authTime) {}
