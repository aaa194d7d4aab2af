package stackrun.embedded.cognito.pool;

/** Everything a client gets when a user signs in. */
public record SignedIn(Tokens.Pair tokens, String refreshToken) {}
