package stackrun.embedded.cognito.api;

import java.util.LinkedHashMap;
import java.util.Map;
import stackrun.embedded.cognito.definition.OAuthFlow;
import stackrun.embedded.cognito.pool.Pools;

/**
 * {@code DescribeUserPoolClient}: describes an app client, with its secret.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolClient.html">
 *     DescribeUserPoolClient</a>
 */
final class DescribeUserPoolClient {

    private final Pools pools;

    DescribeUserPoolClient(Pools pools) {
        this.pools = pools;
    }

    Map<String, Object> describe(Input input) {
        var pool = input.pool(pools);
        var clientId = input.required("ClientId");
        var client = pool.client(clientId)
                .orElseThrow(() ->
                        CognitoException.resourceNotFound("User pool client %s does not exist.".formatted(clientId)));
        var settings = client.settings();
        var validity = settings.tokenValidity();
        var json = new LinkedHashMap<String, Object>();
        json.put("UserPoolId", settings.userPoolId());
        json.put("ClientId", settings.id());
        json.put("ClientName", settings.name());
        if (client.secret() != null) {
            json.put("ClientSecret", client.secret());
        }
        json.put("AccessTokenValidity", validity.accessToken().value());
        json.put("IdTokenValidity", validity.idToken().value());
        json.put("RefreshTokenValidity", validity.refreshToken().value());
        json.put(
                "TokenValidityUnits",
                Map.of(
                        "AccessToken", validity.accessToken().unitName(),
                        "IdToken", validity.idToken().unitName(),
                        "RefreshToken", validity.refreshToken().unitName()));
        json.put("ExplicitAuthFlows", settings.explicitAuthFlows());
        json.put("CallbackURLs", settings.callbackUrls());
        json.put("LogoutURLs", settings.logoutUrls());
        json.put(
                "AllowedOAuthFlows",
                settings.allowedOAuthFlows().stream()
                        .map(OAuthFlow::toString)
                        .sorted()
                        .toList());
        json.put("AllowedOAuthScopes", settings.allowedOAuthScopes());
        json.put(
                "AllowedOAuthFlowsUserPoolClient", !settings.allowedOAuthFlows().isEmpty());
        json.put("PreventUserExistenceErrors", settings.preventUserExistenceErrors() ? "ENABLED" : "LEGACY");
        json.put("CreationDate", UserJson.timestamp(client.created()));
        json.put("LastModifiedDate", UserJson.timestamp(client.created()));
        return Map.of("UserPoolClient", json);
    }
}
