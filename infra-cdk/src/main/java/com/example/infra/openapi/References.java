package com.example.infra.openapi;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Replaces references to shared parameters, responses, headers and bodies by their targets. API Gateway does not follow
 * them everywhere
 * (<a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">important
 * notes</a>). A reference to a schema stays, since it names an API Gateway model.
 */
final class References {

    private static final String SCHEMA = "#/components/schemas/";

    private final OpenApiFile file;
    private final Deque<String> open = new ArrayDeque<>();

    References(OpenApiFile file) {
        this.file = file;
    }

    JsonNode inlined(JsonNode node) {
        return switch (node) {
            case ObjectNode object
            when object.path("$ref").isString() -> target(object.path("$ref").asString(), object);
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), inlined(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copy.add(inlined(element)));
                yield copy;
            }
            default -> node;
        };
    }

    private JsonNode target(String reference, ObjectNode original) {
        if (!reference.startsWith("#/")) {
            throw new InvalidContract("%s refers to %s: API Gateway imports one document, keep it in this file"
                    .formatted(file.name(), reference));
        }
        var target = file.document().at(JsonPointer.compile(reference.substring(1)));
        if (target.isMissingNode() || open.contains(reference)) {
            throw new InvalidContract("%s refers to %s, which %s"
                    .formatted(file.name(), reference, target.isMissingNode() ? "does not exist" : "contains itself"));
        }
        if (reference.startsWith(SCHEMA)) {
            return original;
        }
        open.push(reference);
        var inlined = inlined(target);
        open.pop();
        return inlined;
    }
}
