package stackrun.memory.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;
import stackrun.memory.value.AttributeReader;
import stackrun.memory.value.Value;
import tools.jackson.databind.JsonNode;

/** Reads the placeholders that a request defines for its expressions. */
record PlaceholderReader(Request request) {

    private static final String NAMES = "ExpressionAttributeNames";
    private static final String VALUES = "ExpressionAttributeValues";

    Definitions<String> names() {
        return new Definitions<>(NAMES, read(NAMES, '#', (key, json) -> Request.string(json, NAMES)));
    }

    Definitions<Value> values() {
        return new Definitions<>(VALUES, read(VALUES, ':', PlaceholderReader::value));
    }

    private static Value value(String key, JsonNode json) {
        try {
            return AttributeReader.value(json);
        } catch (Refusal e) {
            throw e.type().equals("ValidationException")
                    ? Refusal.validation("%s contains invalid value: %s for key %s".formatted(VALUES, e.message(), key))
                    : e;
        }
    }

    private <T> Map<String, T> read(String member, char first, BiFunction<String, JsonNode, T> definition) {
        if (!request.has(member)) {
            return Map.of();
        }
        var definitions = new LinkedHashMap<String, T>();
        for (var entry : request.object(member).properties()) {
            refuseIllFormed(member, entry.getKey(), first);
            definitions.put(entry.getKey(), definition.apply(entry.getKey(), entry.getValue()));
        }
        if (definitions.isEmpty()) {
            throw Refusal.validation(member + " must not be empty");
        }
        return definitions;
    }

    private static void refuseIllFormed(String member, String key, char first) {
        var wellFormed = key.length() > 1 && key.charAt(0) == first;
        for (int i = 1; i < key.length(); i++) {
            var c = key.charAt(i);
            wellFormed &= c < 0x80 && (Character.isLetterOrDigit(c) || c == '_');
        }
        if (!wellFormed) {
            throw Refusal.validation("%s contains invalid key: Syntax error; key: \"%s\"".formatted(member, key));
        }
    }

    void refuseAny() {
        for (var member : List.of(NAMES, VALUES)) {
            if (request.has(member)) {
                throw Refusal.validation(member + " can only be specified when using expressions");
            }
        }
    }
}
