package com.example.local.gateway;

import com.example.local.gateway.Operation.Authorizer;
import com.example.local.template.TemplateException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Who may call an operation: the Cognito authorizer and the API key its {@code security} names.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-authorizer.html">x-amazon-apigateway-authorizer</a>
 */
record SecuritySchemes(JsonNode body) {

    private static final String AUTHTYPE = "x-amazon-apigateway-authtype";

    Optional<Authorizer> authorizer(JsonNode operation, String path) {
        for (var requirement : requirements(operation)) {
            for (var each : requirement.properties()) {
                var scheme = scheme(each.getKey());
                if (!isApiKey(scheme)) {
                    return Optional.of(cognito(scheme, texts(each.getValue()), path));
                }
            }
        }
        return Optional.empty();
    }

    boolean needsApiKey(JsonNode operation) {
        return requirements(operation).values().stream()
                .flatMap(requirement -> requirement.propertyNames().stream())
                .anyMatch(name -> isApiKey(scheme(name)));
    }

    private JsonNode requirements(JsonNode operation) {
        return operation.has("security") ? operation.get("security") : body.path("security");
    }

    private JsonNode scheme(String name) {
        return body.path("components").path("securitySchemes").path(name);
    }

    private static boolean isApiKey(JsonNode scheme) {
        return scheme.path("name").asString("").equalsIgnoreCase("x-api-key") && !scheme.has(AUTHTYPE);
    }

    private static Authorizer cognito(JsonNode scheme, List<String> scopes, String path) {
        var type = scheme.path(AUTHTYPE).asString("");
        if (!type.equals("cognito_user_pools")) {
            throw new TemplateException(
                    path + "/security",
                    "only cognito_user_pools authorizers and API keys run here, not \"%s\"".formatted(type));
        }
        var pools = texts(scheme.path("x-amazon-apigateway-authorizer").path("providerARNs")).stream()
                .map(arn -> arn.substring(arn.lastIndexOf('/') + 1))
                .toList();
        return new Authorizer(pools, scopes);
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }
}
