package com.example.infra.openapi;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One method of one path, with its references resolved.
 *
 * @param id the {@code operationId}; {@code placeOrder} is answered by {@code PlaceOrderFunction}
 * @param method in capitals
 */
public record Operation(String file, String id, String method, String path, ObjectNode definition) {

    /** The maximum integration timeout of a regional API without a higher quota. */
    private static final int TIMEOUT_MILLIS = 29_000;

    static Operation of(OpenApiFile file, String path, String method, ObjectNode definition) {
        var verb = method.toUpperCase(Locale.ROOT);
        var id = definition.path("operationId").asString("");
        if (id.isEmpty()) {
            throw new InvalidContract(
                    "%s %s in %s has no operationId, which names its function".formatted(verb, path, file.name()));
        }
        var shared = file.pathParameters(path);
        var inlined = (ObjectNode) new References(file).inlined(definition);
        if (shared.isArray()) {
            var parameters = inlined.withArrayProperty("parameters");
            new References(file).inlined(shared).forEach(parameters::add);
        }
        var operation = new Operation(file.name(), id, verb, path, inlined);
        operation.requireScopes();
        return operation;
    }

    /** The class name of the function that answers. */
    public String functionName() {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1) + "Function";
    }

    /**
     * Renders the operation for API Gateway's import: what the gateway routes by, checks and calls. Bodies, answers and
     * texts are left to the OpenAPI files. A proxy integration passes the function's answer through, so that a method
     * response has no effect
     * (<a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-response.html">Set
     * up a method response</a>); OpenAPI demands one, hence those of success.
     */
    ObjectNode forGateway(String validator, String invocationUri) {
        var method = JsonNodeFactory.instance.objectNode();
        method.put("operationId", id);
        var parameters = method.putArray("parameters");
        definition.path("parameters").forEach(parameter -> parameters.add(forGateway(parameter)));
        var responses = method.putObject("responses");
        definition.path("responses").properties().stream()
                .filter(response -> response.getKey().matches("[23]\\d\\d"))
                .forEach(response -> responses
                        .putObject(response.getKey())
                        .set("description", response.getValue().path("description")));
        method.set("security", definition.path("security"));
        method.put("x-amazon-apigateway-request-validator", validator);
        method.putObject("x-amazon-apigateway-integration")
                .put("type", "aws_proxy")
                .put("httpMethod", "POST")
                .put("uri", invocationUri)
                .put("passthroughBehavior", "never")
                .put("timeoutInMillis", TIMEOUT_MILLIS);
        return method;
    }

    /** The gateway checks that a required parameter is there; its value is checked in the function. */
    private static ObjectNode forGateway(JsonNode parameter) {
        var imported = JsonNodeFactory.instance.objectNode();
        imported.set("name", parameter.path("name"));
        imported.set("in", parameter.path("in"));
        imported.put("required", parameter.path("required").asBoolean(false));
        imported.putObject("schema").set("type", parameter.path("schema").path("type"));
        return imported;
    }

    @Override
    public String toString() {
        return "%s (%s %s in %s)".formatted(id, method, path, file);
    }

    /** Without a scope, API Gateway expects an id token and accepts that of every user. */
    private void requireScopes() {
        var requirements = definition.path("security");
        if (requirements.size() != 1 || !namesScopes(requirements.get(0))) {
            throw new InvalidContract("%s needs security: [{%s: [a scope]}], got %s"
                    .formatted(this, ApiContract.AUTHORIZER, requirements.isMissingNode() ? "none" : requirements));
        }
    }

    private static boolean namesScopes(JsonNode requirement) {
        return requirement.size() == 1
                && requirement.path(ApiContract.AUTHORIZER).size() > 0;
    }
}
