package com.example.local.gateway;

import com.example.local.gateway.Operation.RequiredParameter;
import com.example.local.template.TemplateException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads the body of an API: its operations and the answers the gateway gives by itself.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html">OpenAPI extensions</a>
 */
final class ApiBody {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "x-amazon-apigateway-any-method");
    private static final Set<String> EXTENSIONS = Set.of(
            "x-amazon-apigateway-request-validator",
            "x-amazon-apigateway-request-validators",
            "x-amazon-apigateway-gateway-responses",
            "x-amazon-apigateway-integration",
            "x-amazon-apigateway-authtype",
            "x-amazon-apigateway-authorizer",
            "x-amazon-apigateway-any-method",
            "x-amazon-apigateway-binary-media-types");
    private final RestApi api;
    private final Integrations integrations;

    ApiBody(RestApi api, Integrations integrations) {
        this.api = api;
        this.integrations = integrations;
    }

    /** The operations, those with literal paths first. */
    List<Operation> operations() {
        refuseUnknownExtensions(api.body(), api.path() + "/Body");
        var operations = new ArrayList<Operation>();
        for (var path : api.body().path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(operation(path.getKey(), method.getKey(), path.getValue(), method.getValue()));
                }
            }
        }
        operations.sort(Comparator.comparing(Operation::path));
        return operations;
    }

    Map<String, GatewayResponse> gatewayResponses() {
        var responses = new LinkedHashMap<String, GatewayResponse>();
        api.body()
                .path("x-amazon-apigateway-gateway-responses")
                .properties()
                .forEach(each -> responses.put(each.getKey(), GatewayResponse.read(each.getValue())));
        return responses;
    }

    private void refuseUnknownExtensions(JsonNode node, String path) {
        node.properties().forEach(property -> {
            var name = property.getKey();
            if (name.startsWith("x-amazon-apigateway-") && !EXTENSIONS.contains(name)) {
                throw new TemplateException(path + "/" + name, "this extension does not run here");
            }
            if (!name.equals("x-amazon-apigateway-integration")) {
                refuseUnknownExtensions(property.getValue(), path + "/" + name);
            }
        });
    }

    private Operation operation(String path, String method, JsonNode pathItem, JsonNode operation) {
        var where = "%s/Body/paths%s/%s".formatted(api.path(), path, method);
        var name = method.equals("x-amazon-apigateway-any-method") ? Operation.ANY : method.toUpperCase(Locale.ROOT);
        var security = new SecuritySchemes(api.body());
        return new Operation(
                name,
                PathTemplate.of(path),
                security.authorizer(operation, where),
                security.needsApiKey(operation),
                validatesParameters(operation, where) ? required(pathItem, operation) : List.of(),
                integrations.read(operation.path("x-amazon-apigateway-integration"), where));
    }

    private boolean validatesParameters(JsonNode operation, String where) {
        var name = operation.has("x-amazon-apigateway-request-validator")
                ? operation.get("x-amazon-apigateway-request-validator")
                : api.body().path("x-amazon-apigateway-request-validator");
        if (!name.isString()) {
            return false;
        }
        var validator =
                api.body().path("x-amazon-apigateway-request-validators").path(name.stringValue());
        if (validator.path("validateRequestBody").asBoolean(false)) {
            throw new TemplateException(
                    where,
                    "bodies are validated in the functions: the validator %s may not do so too"
                            .formatted(name.stringValue()));
        }
        return validator.path("validateRequestParameters").asBoolean(false);
    }

    private List<RequiredParameter> required(JsonNode pathItem, JsonNode operation) {
        var required = new ArrayList<RequiredParameter>();
        for (var parameters : List.of(pathItem.path("parameters"), operation.path("parameters"))) {
            for (var parameter : parameters) {
                var in = parameter.path("in").asString();
                if (parameter.path("required").asBoolean(false) && !in.equals("path")) {
                    required.add(
                            new RequiredParameter(in, parameter.path("name").asString()));
                }
            }
        }
        return required;
    }
}
