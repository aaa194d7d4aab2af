package com.example.kit.http;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Finds strings and property names of a document that contain forbidden characters, as {@link AllowedText} defines them. */
final class AllowedCharacters {

    private AllowedCharacters() {}

    /** Finds the first string of a document with a forbidden character. */
    static Optional<FieldError> violation(JsonNode json) {
        return in(json, JsonPointer.empty());
    }

    private static Optional<FieldError> in(JsonNode node, JsonPointer where) {
        if (node.isString()) {
            return Optional.ofNullable(AllowedText.violation(node.stringValue()))
                    .map(message -> at(where, message));
        }
        if (node.isArray()) {
            return IntStream.range(0, node.size())
                    .mapToObj(index -> in(node.get(index), where.appendIndex(index)))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return node.properties().stream()
                .flatMap(member -> member(member, where).stream())
                .findFirst();
    }

    private static Optional<FieldError> member(Map.Entry<String, JsonNode> member, JsonPointer where) {
        var name = AllowedText.violation(member.getKey());
        return name == null
                ? in(member.getValue(), where.appendProperty(member.getKey()))
                : Optional.of(at(where, name + " in a property name"));
    }

    private static FieldError at(JsonPointer where, String message) {
        return new FieldError(FieldPath.of(where.toString()), message);
    }
}
