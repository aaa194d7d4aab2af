package stackrun.run;

import java.net.URI;

/** The app client with which people sign in, its user pool and the issuer of its tokens. */
public record SignInClient(URI issuer, String userPool, String client, String callback) {}
