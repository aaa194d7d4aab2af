package stackrun.gateway.api;

import java.util.List;
import java.util.Optional;
import stackrun.template.TemplateException;
import stackrun.template.Value;

/**
 * The security schemes of an API. The {@code security} of an operation refers to them.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html">x-amazon-apigateway-authorizer</a>
 */
record SecuritySchemes(Value body) {

    private static final String AUTHTYPE = "x-amazon-apigateway-authtype";

    Optional<Authorizer> authorizer(Value operation) {
        for (var requirement : requirements(operation)) {
            for (var each : requirement.members().entrySet()) {
                var scheme = scheme(each.getKey());
                if (!isApiKey(scheme)) {
                    return Optional.of(cognito(scheme, each.getValue().texts(), operation.path()));
                }
            }
        }
        return Optional.empty();
    }

    boolean needsApiKey(Value operation) {
        return requirements(operation).stream()
                .flatMap(requirement -> requirement.members().keySet().stream())
                .anyMatch(name -> isApiKey(scheme(name)));
    }

    private List<Value> requirements(Value operation) {
        return operation.find("security").orElseGet(() -> body.at("security")).list();
    }

    private Value scheme(String name) {
        return body.at("components").at("securitySchemes").at(name);
    }

    private static boolean isApiKey(Value scheme) {
        return scheme.at("name").findText().orElse("").equalsIgnoreCase("x-api-key")
                && scheme.find(AUTHTYPE).isEmpty();
    }

    private static Authorizer cognito(Value scheme, List<String> scopes, String path) {
        var type = scheme.at(AUTHTYPE).findText().orElse("");
        if (!type.equals("cognito_user_pools")) {
            throw new TemplateException(
                    path + "/security",
                    "only cognito_user_pools authorizers and API keys run here, not \"%s\"".formatted(type));
        }
        var pools = scheme.at("x-amazon-apigateway-authorizer").at("providerARNs").texts().stream()
                .map(arn -> arn.substring(arn.lastIndexOf('/') + 1))
                .toList();
        return new Authorizer(pools, scopes);
    }
}
