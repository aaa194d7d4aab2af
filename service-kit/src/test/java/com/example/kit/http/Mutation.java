package com.example.kit.http;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Inserts text, whether JSON or not, at a place of a document. */
record Mutation(JsonPointer pointer, String text) {

    private static final String MARK = "MARK-OF-THE-MUTATION";

    static Mutation at(String pointer, String text) {
        return new Mutation(JsonPointer.compile(pointer), text);
    }

    String of(String json) {
        var document = JsonMapper.shared().readTree(json);
        var last = pointer.last();
        switch (document.at(pointer.head())) {
            case ObjectNode object -> object.put(last.getMatchingProperty(), MARK);
            case ArrayNode array -> array.add(MARK);
            default -> throw new IllegalArgumentException("nothing at " + pointer);
        }
        return document.toString().replace("\"" + MARK + "\"", text);
    }
}
