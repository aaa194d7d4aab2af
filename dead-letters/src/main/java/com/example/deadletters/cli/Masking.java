package com.example.deadletters.cli;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Hides personal data and credentials. Events of this shop contain neither, but any content may be parked. */
final class Masking {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonNode HIDDEN = NODES.stringNode("•••");

    private Masking() {}

    /** Returns the JSON with hidden values replaced; for other text, only its length. */
    static JsonNode of(String text) {
        try {
            var json = JsonMapper.shared().readTree(text);
            if (json.isContainer()) {
                return of(json);
            }
        } catch (JacksonException e) {
            // Not JSON: completely hidden below.
        }
        return NODES.stringNode("%s bytes that are not a JSON object: use --payload to show them"
                .formatted(text.getBytes(StandardCharsets.UTF_8).length));
    }

    static JsonNode of(JsonNode json) {
        if (json.isObject()) {
            var masked = NODES.objectNode();
            json.properties().forEach(each -> masked.set(each.getKey(), field(each.getKey(), each.getValue())));
            return masked;
        }
        if (json.isArray()) {
            return NODES.arrayNode()
                    .addAll(json.values().stream().map(Masking::of).toList());
        }
        return json.isString() && isContainer(json.stringValue()) ? of(json.stringValue()) : json;
    }

    private static JsonNode field(String name, JsonNode value) {
        if (HiddenFields.contain(name)) {
            return HIDDEN;
        }
        return name.equals("kinesis") && value.has("data") ? kinesis(value) : of(value);
    }

    /** Decodes the data of a Kinesis record before masking it, because Base64 would hide nothing. */
    private static JsonNode kinesis(JsonNode record) {
        var masked = NODES.objectNode();
        record.properties().forEach(each -> masked.set(each.getKey(), of(each.getValue())));
        masked.set("data", of(decoded(record.path("data").asString(""))));
        return masked;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return base64;
        }
    }

    private static boolean isContainer(String text) {
        var start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }
}
