package com.example.infra.templates;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Sorts the keys of all objects in a document; arrays keep their order. */
final class SortedKeys {

    private SortedKeys() {}

    static JsonNode of(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JsonNodeFactory.instance.objectNode();
                object.propertyNames().stream().sorted().forEach(name -> copy.set(name, of(object.path(name))));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copy.add(of(element)));
                yield copy;
            }
            default -> node;
        };
    }
}
