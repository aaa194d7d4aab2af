package stackrun.embedded.cognito;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pools and clients as they were defined.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPool.html">
 *     DescribeUserPool</a>
 */
final class DescribeOperations {

    private final Pools pools;

    DescribeOperations(Pools pools) {
        this.pools = pools;
    }

    Map<String, Object> userPool(Input input) {
        var pool = pools.required(input);
        var definition = pool.definition();
        var json = new LinkedHashMap<String, Object>();
        json.put("Id", definition.id());
        json.put("Name", definition.name());
        json.put("Arn", definition.arn());
        json.put("Policies", Map.of("PasswordPolicy", json(definition.passwordPolicy())));
        json.put("AdminCreateUserConfig", Map.of("AllowAdminCreateUserOnly", definition.allowAdminCreateUserOnly()));
        pool.definitions().domain().ifPresent(domain -> json.put("Domain", domain.domain()));
        json.put("EstimatedNumberOfUsers", pool.accounts().all().size());
        json.put("CreationDate", UserJson.timestamp(pool.created()));
        json.put("LastModifiedDate", UserJson.timestamp(pool.created()));
        return Map.of("UserPool", json);
    }

    Map<String, Object> userPoolClient(Input input) {
        var pool = pools.required(input);
        var clientId = input.required("ClientId");
        var client = pool.client(clientId).orElseThrow(() -> Pools.unknownClient(clientId));
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

    private static Map<String, Object> json(PasswordPolicy policy) {
        var json = new LinkedHashMap<String, Object>();
        json.put("MinimumLength", policy.minimumLength());
        json.put("RequireUppercase", policy.requireUppercase());
        json.put("RequireLowercase", policy.requireLowercase());
        json.put("RequireNumbers", policy.requireNumbers());
        json.put("RequireSymbols", policy.requireSymbols());
        json.put("TemporaryPasswordValidityDays", policy.temporaryPasswordValidityDays());
        return json;
    }
}
