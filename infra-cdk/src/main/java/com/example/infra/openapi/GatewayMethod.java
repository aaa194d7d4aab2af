package com.example.infra.openapi;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An operation as API Gateway imports it: the parts by which the gateway routes, checks and invokes. Bodies, responses and
 * descriptions stay in the OpenAPI files.
 *
 * <p>A proxy integration passes the function's response through, so that a method response has no effect
 * (<a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-response.html">Set
 * up a method response</a>). OpenAPI requires one, hence those of success.
 *
 * @param invocationUri the URI by which API Gateway invokes the operation's function
 */
record GatewayMethod(Operation operation, String invocationUri) {

    /** The name of the request validator that checks parameters. */
    static final String VALIDATOR = "parameters";

    /** The maximum integration timeout of a regional API without a higher quota. */
    private static final int TIMEOUT_MILLIS = 29_000;

    ObjectNode definition() {
        var source = operation.definition();
        var method = JsonNodeFactory.instance.objectNode();
        method.put("operationId", operation.id());
        var parameters = method.putArray("parameters");
        source.path("parameters").forEach(parameter -> parameters.add(parameter(parameter)));
        var responses = method.putObject("responses");
        source.path("responses").properties().stream()
                .filter(response -> response.getKey().matches("[23]\\d\\d"))
                .forEach(response -> responses
                        .putObject(response.getKey())
                        .set("description", response.getValue().path("description")));
        method.set("security", source.path("security"));
        method.put("x-amazon-apigateway-request-validator", VALIDATOR);
        method.putObject("x-amazon-apigateway-integration")
                .put("type", "aws_proxy")
                .put("httpMethod", "POST")
                .put("uri", invocationUri)
                .put("passthroughBehavior", "never")
                .put("timeoutInMillis", TIMEOUT_MILLIS);
        return method;
    }

    /** The gateway checks that a required parameter is present; the function checks its value. */
    private static ObjectNode parameter(JsonNode parameter) {
        var imported = JsonNodeFactory.instance.objectNode();
        imported.set("name", parameter.path("name"));
        imported.set("in", parameter.path("in"));
        imported.put("required", parameter.path("required").asBoolean(false));
        imported.putObject("schema").set("type", parameter.path("schema").path("type"));
        return imported;
    }
}
