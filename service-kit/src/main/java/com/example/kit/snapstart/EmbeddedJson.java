package com.example.kit.snapstart;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets a script contain JSON where an event has text: <code>{"$text": …}</code> stands for the text of its value, and
 * <code>{"$base64": …}</code> for that text in Base64.
 */
final class EmbeddedJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private EmbeddedJson() {}

    static JsonNode expand(JsonNode node) {
        return switch (node) {
            case ObjectNode object
            when object.has("$text") ->
                NODES.stringNode(expand(object.get("$text")).toString());
            case ObjectNode object
            when object.has("$base64") ->
                NODES.stringNode(base64(expand(object.get("$base64")).toString()));
            case ObjectNode object -> {
                var expanded = NODES.objectNode();
                object.forEachEntry((name, value) -> expanded.set(name, expand(value)));
                yield expanded;
            }
            case ArrayNode array -> {
                var expanded = NODES.arrayNode();
                array.forEach(value -> expanded.add(expand(value)));
                yield expanded;
            }
            default -> node;
        };
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
