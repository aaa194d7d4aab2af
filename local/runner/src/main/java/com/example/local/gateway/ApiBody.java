package com.example.local.gateway;

import com.example.local.gateway.Operation.Authorizer;
import com.example.local.gateway.Operation.Integration;
import com.example.local.gateway.Operation.RequiredParameter;
import com.example.local.template.TemplateException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern FUNCTION =
            Pattern.compile("arn:[^:]+:apigateway:[^:]+:lambda:path/[^/]+/functions/(.+)/invocations");

    private final RestApi api;

    ApiBody(RestApi api) {
        this.api = api;
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
        var name = method.equals("x-amazon-apigateway-any-method") ? "ANY" : method.toUpperCase(Locale.ROOT);
        return new Operation(
                name,
                PathTemplate.of(path),
                authorizer(operation, where),
                validatesParameters(operation, where) ? required(pathItem, operation) : List.of(),
                integration(operation.path("x-amazon-apigateway-integration"), where));
    }

    private Optional<Authorizer> authorizer(JsonNode operation, String where) {
        var security = operation.has("security")
                ? operation.get("security")
                : api.body().path("security");
        if (security.isMissingNode() || security.isEmpty()) {
            return Optional.empty();
        }
        var requirement = security.get(0);
        var name = requirement.propertyNames().iterator().next();
        var scheme = api.body().path("components").path("securitySchemes").path(name);
        var type = scheme.path("x-amazon-apigateway-authtype").asString("");
        if (!type.equals("cognito_user_pools")) {
            throw new TemplateException(
                    where + "/security", "only cognito_user_pools authorizers run here, not " + type);
        }
        var pools = scheme.path("x-amazon-apigateway-authorizer").path("providerARNs").values().stream()
                .map(arn -> arn.asString().substring(arn.asString().lastIndexOf('/') + 1))
                .toList();
        return Optional.of(new Authorizer(
                pools,
                requirement.get(name).values().stream().map(JsonNode::asString).toList()));
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

    private static Integration integration(JsonNode integration, String where) {
        var type = integration.path("type").asString("").toLowerCase(Locale.ROOT);
        return switch (type) {
            case "aws_proxy" -> lambda(integration.path("uri").asString(""), where);
            case "mock" -> mock(integration);
            default ->
                throw new TemplateException(
                        where, "integrations of type aws_proxy and mock run here, not \"%s\"".formatted(type));
        };
    }

    private static Integration lambda(String uri, String where) {
        var match = FUNCTION.matcher(uri);
        if (!match.matches()) {
            throw new TemplateException(where, "the integration's uri names no function: " + uri);
        }
        return new Integration.Lambda(match.group(1));
    }

    private static Integration mock(JsonNode integration) {
        var response = integration.path("responses").path("default");
        return new Integration.Mock(
                Integer.parseInt(response.path("statusCode").asString("200")),
                response.path("responseTemplates").path("application/json").asString(""));
    }
}
