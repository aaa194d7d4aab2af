package stackrun.embedded.cognito.definition;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * {@code AWS::Cognito::UserPoolClient}: an application that obtains tokens from a user pool.
 *
 * @param generateSecret whether the client is confidential; the secret is generated when the client is defined
 * @param allowedOAuthScopes Cognito's own scopes, such as {@code openid}, or {@code resource-server/scope}
 * @param callbackUrls matched exactly, character by character
 * @param explicitAuthFlows flows such as {@code ALLOW_USER_PASSWORD_AUTH}; empty means Cognito's default, which contains
 *     {@code ALLOW_REFRESH_TOKEN_AUTH} but no password flow
 * @param preventUserExistenceErrors whether an unknown user and a wrong password get the same answer
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html">
 *     CreateUserPoolClient</a>
 */
public record AppClient(
        String userPoolId,
        String id,
        String name,
        boolean generateSecret,
        Set<OAuthFlow> allowedOAuthFlows,
        List<String> allowedOAuthScopes,
        List<String> callbackUrls,
        List<String> logoutUrls,
        List<String> explicitAuthFlows,
        TokenValidity tokenValidity,
        boolean preventUserExistenceErrors) {

    private static final List<String> DEFAULT_AUTH_FLOWS =
            List.of("ALLOW_CUSTOM_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH");

    public AppClient {
        allowedOAuthFlows = allowedOAuthFlows.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(allowedOAuthFlows));
        allowedOAuthScopes = List.copyOf(allowedOAuthScopes);
        callbackUrls = List.copyOf(callbackUrls);
        logoutUrls = List.copyOf(logoutUrls);
        explicitAuthFlows = explicitAuthFlows.isEmpty() ? DEFAULT_AUTH_FLOWS : List.copyOf(explicitAuthFlows);
        if (!id.matches("\\w{1,128}")) {
            throw new IllegalArgumentException(
                    "invalid app client id '%s': must be 1 to 128 letters, digits and underscores".formatted(id));
        }
        callbackUrls.forEach(CallbackUrls::check);
        logoutUrls.forEach(CallbackUrls::check);
        if (allowedOAuthFlows.contains(OAuthFlow.CLIENT_CREDENTIALS)) {
            if (!generateSecret) {
                throw new IllegalArgumentException(
                        "app client %s has no secret: client_credentials needs one".formatted(id));
            }
            if (allowedOAuthFlows.contains(OAuthFlow.CODE)) {
                throw new IllegalArgumentException(
                        "app client %s allows code and client_credentials: Cognito takes them apart only"
                                .formatted(id));
            }
        }
        if (allowedOAuthFlows.contains(OAuthFlow.CODE) && callbackUrls.isEmpty()) {
            throw new IllegalArgumentException("app client %s allows code: it needs a callback URL".formatted(id));
        }
    }

    /** A public client for people: code with PKCE, and refresh. */
    public static AppClient forPeople(
            String userPoolId, String id, String name, String callbackUrl, List<String> scopes) {
        return new AppClient(
                userPoolId,
                id,
                name,
                false,
                Set.of(OAuthFlow.CODE),
                scopes,
                List.of(callbackUrl),
                List.of(),
                List.of("ALLOW_REFRESH_TOKEN_AUTH"),
                TokenValidity.DEFAULT,
                true);
    }

    /** A confidential client for machines: client credentials, and the scopes of resource servers. */
    public static AppClient forMachines(String userPoolId, String id, String name, List<String> scopes) {
        return new AppClient(
                userPoolId,
                id,
                name,
                true,
                Set.of(OAuthFlow.CLIENT_CREDENTIALS),
                scopes,
                List.of(),
                List.of(),
                List.of(),
                TokenValidity.DEFAULT,
                true);
    }

    public boolean allows(OAuthFlow flow) {
        return allowedOAuthFlows.contains(flow);
    }

    public boolean allowsRefresh() {
        return explicitAuthFlows.contains("ALLOW_REFRESH_TOKEN_AUTH");
    }
}
