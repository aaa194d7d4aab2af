package com.example.deadletters.cli;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * Shows the payloads of dead letters, masked unless the user asks for all of it.
 *
 * @param unmasked true to show the payload as it is
 */
record PayloadText(boolean unmasked) {

    String title() {
        return unmasked ? "payload" : "payload, masked (--payload shows all of it)";
    }

    /** Shows the body of a message. */
    String of(String body) {
        if (unmasked) {
            return body;
        }
        var masked = Masking.of(body);
        return masked instanceof StringNode text ? text.stringValue() : pretty(masked);
    }

    /** Shows a record of a stream. */
    String of(JsonNode event) {
        return pretty(unmasked ? event : Masking.of(event));
    }

    private static String pretty(JsonNode json) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }
}
