package stackrun.embedded.cognito.pool;

/** The tokens that a client receives after a sign-in. */
public record SignedIn(TokenPair tokens, String refreshToken) {}
