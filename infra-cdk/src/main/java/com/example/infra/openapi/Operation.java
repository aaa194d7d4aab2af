package com.example.infra.openapi;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One method of one path, with its references resolved.
 *
 * @param id the {@code operationId}; {@code placeOrder} is answered by {@code PlaceOrderFunction}
 * @param method the HTTP method in capitals
 */
public record Operation(String file, String id, String method, String path, ObjectNode definition) {

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

    /** Returns the class name of the function that answers. */
    public String functionName() {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1) + "Function";
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
