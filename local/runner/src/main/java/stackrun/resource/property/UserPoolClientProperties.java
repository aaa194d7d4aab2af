package stackrun.resource.property;

import java.util.List;
import stackrun.template.Between;
import stackrun.template.OneOf;

/**
 * The properties of the app clients of user pools.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html">CreateUserPoolClient</a>
 */
final class UserPoolClientProperties {

    private UserPoolClientProperties() {}

    static List<PropertyRules> rules() {
        var client = new PropertyRules("AWS::Cognito::UserPoolClient")
                .allow("AccessTokenValidity", new Between(1, 86_400))
                .allow("IdTokenValidity", new Between(1, 86_400))
                .allow("RefreshTokenValidity", new Between(0, 315_360_000))
                .allow("AuthSessionValidity", new Between(3, 15))
                .allow("PreventUserExistenceErrors", OneOf.of("ENABLED", "LEGACY"))
                .allow("AllowedOAuthFlows", OneOf.of("code", "implicit", "client_credentials"))
                .allow(
                        "ExplicitAuthFlows",
                        OneOf.of(
                                "ADMIN_NO_SRP_AUTH",
                                "CUSTOM_AUTH_FLOW_ONLY",
                                "USER_PASSWORD_AUTH",
                                "ALLOW_ADMIN_USER_PASSWORD_AUTH",
                                "ALLOW_CUSTOM_AUTH",
                                "ALLOW_USER_PASSWORD_AUTH",
                                "ALLOW_USER_SRP_AUTH",
                                "ALLOW_REFRESH_TOKEN_AUTH",
                                "ALLOW_USER_AUTH"))
                .ignore("flows and scopes that are named are allowed", "AllowedOAuthFlowsUserPoolClient")
                .ignore(
                        "the local issuer has no such sessions",
                        "AuthSessionValidity",
                        "EnablePropagateAdditionalUserContextData")
                .ignore("no token is revoked here", "EnableTokenRevocation")
                .ignore("attributes are not restricted", "ReadAttributes", "WriteAttributes")
                .ignore("there is one identity provider", "SupportedIdentityProviders");
        for (var token : List.of("AccessToken", "IdToken", "RefreshToken")) {
            client.allow("TokenValidityUnits/" + token, OneOf.of("seconds", "minutes", "hours", "days"));
        }
        return List.of(client);
    }
}
