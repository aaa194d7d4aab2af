package stackrun.embedded.cognito.definition;

import java.util.Arrays;

/**
 * An OAuth 2.0 flow that an app client may use.
 *
 * <p>Cognito's third flow, {@code implicit}, is not supported, because it puts tokens into URLs.
 */
public enum OAuthFlow {
    CODE("code"),
    CLIENT_CREDENTIALS("client_credentials");

    private final String wireName;

    OAuthFlow(String wireName) {
        this.wireName = wireName;
    }

    /** The flow that a template names in {@code AllowedOAuthFlows}. */
    public static OAuthFlow of(String wireName) {
        return Arrays.stream(values())
                .filter(flow -> flow.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown OAuth flow '%s': must be code or client_credentials".formatted(wireName)));
    }

    @Override
    public String toString() {
        return wireName;
    }
}
