package com.example.infra.templates;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The differences between two JSON documents without nulls, as a JSON Merge Patch: an object holds the members that
 * differ, {@code null} removes a member, and an array replaces the other as a whole.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7396">RFC 7396</a>
 */
final class MergePatch {

    private MergePatch() {}

    /** Returns the patch that turns one object into the other; it is empty if they are equal. */
    static ObjectNode between(JsonNode from, JsonNode to) {
        var patch = JsonNodeFactory.instance.objectNode();
        for (var name : from.propertyNames()) {
            if (!to.has(name)) {
                patch.putNull(name);
            }
        }
        for (var member : to.properties()) {
            var before = from.path(member.getKey());
            var after = member.getValue();
            if (before instanceof ObjectNode && after instanceof ObjectNode) {
                var inside = between(before, after);
                if (!inside.isEmpty()) {
                    patch.set(member.getKey(), inside);
                }
            } else if (!before.equals(after)) {
                patch.set(member.getKey(), after);
            }
        }
        return patch;
    }

    /** Returns a document with the patch applied; the document itself stays as it is. */
    static JsonNode apply(JsonNode document, JsonNode patch) {
        if (!(patch instanceof ObjectNode)) {
            return patch;
        }
        var patched = document instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (var member : patch.properties()) {
            if (member.getValue().isNull()) {
                patched.remove(member.getKey());
            } else {
                patched.set(member.getKey(), apply(patched.path(member.getKey()), member.getValue()));
            }
        }
        return patched;
    }
}
