package com.example.local.snapstart;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Replaces the JSON that a script contains instead of text. */
public final class Expanded {

    private Expanded() {}

    public static JsonNode of(JsonNode node) {
        if (node.has("$text")) {
            return JsonMapper.shared()
                    .getNodeFactory()
                    .stringNode(of(node.get("$text")).toString());
        }
        if (node.has("$base64")) {
            var text = of(node.get("$base64")).toString();
            return JsonMapper.shared()
                    .getNodeFactory()
                    .stringNode(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        }
        if (node.isObject()) {
            var expanded = JsonMapper.shared().createObjectNode();
            node.forEachEntry((name, value) -> expanded.set(name, of(value)));
            return expanded;
        }
        if (node.isArray()) {
            var expanded = JsonMapper.shared().createArrayNode();
            node.forEach(value -> expanded.add(of(value)));
            return expanded;
        }
        return node;
    }
}
