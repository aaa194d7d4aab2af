package stackrun.gateway.guard;

import java.util.Map;
import java.util.Optional;
import stackrun.embedded.http.HttpRequest;
import stackrun.gateway.api.Deployed;
import stackrun.gateway.api.GatewayError;
import stackrun.gateway.api.Operation;

/** The checks before an integration is called: throttling, authorizer, API key, required parameters. */
public record Guards(CognitoAuthorizer authorizer, ApiKeys apiKeys) {

    /**
     * Returns the claims of the caller, or empty if the operation needs no token.
     *
     * @throws GatewayError if a check fails
     */
    public Optional<Map<String, String>> letThrough(Deployed api, Operation operation, HttpRequest request) {
        api.throttling().take(operation, request.method());
        var claims = operation
                .authorizer()
                .map(each -> authorizer.authorize(
                        each, request.headers().first("Authorization").orElse(null)));
        if (operation.needsApiKey()) {
            apiKeys.check(api.stage(), request.headers().first("x-api-key").orElse(null));
        }
        RequiredParameters.check(operation, request);
        return claims;
    }
}
