package stackrun.embedded.cognito;

/** Everything a client gets when a user signs in. */
record SignedIn(Tokens.Pair tokens, String refreshToken) {}
