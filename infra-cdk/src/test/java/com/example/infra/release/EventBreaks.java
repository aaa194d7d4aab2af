package com.example.infra.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Compares released schemas of events with those of the tree. A released schema stays: old events are in streams and in
 * the archive, and consumers read them by it. It may gain optional properties and better descriptions; every other
 * change is a new version in a new file.
 */
final class EventBreaks {

    private static final Set<String> DOCUMENTATION = Set.of("title", "description", "$comment", "examples");

    private EventBreaks() {}

    static List<Break> between(Map<String, JsonNode> released, Map<String, JsonNode> tree) {
        var breaks = new ArrayList<Break>();
        released.forEach((file, schema) -> {
            var now = tree.get(file);
            if (now == null) {
                breaks.add(Break.named("openapi/events/%s is removed".formatted(file)));
            } else {
                compare("openapi/events/" + file + " ", schema, now, breaks);
            }
        });
        return breaks;
    }

    private static void compare(String at, JsonNode released, JsonNode now, List<Break> breaks) {
        if (released.isObject() && now.isObject()) {
            released.propertyNames().stream()
                    .filter(name -> !DOCUMENTATION.contains(name))
                    .forEach(
                            name -> compareKeyword(at + "/" + name, name, released.path(name), now.path(name), breaks));
            now.propertyNames().stream()
                    .filter(name -> !DOCUMENTATION.contains(name) && !released.has(name))
                    .forEach(name -> breaks.add(Break.named("%s/%s is new".formatted(at, name))));
        } else if (!asSet(released).equals(asSet(now))) {
            breaks.add(Break.named("%s is %s, was %s".formatted(at, now.isMissingNode() ? "removed" : now, released)));
        }
    }

    private static void compareKeyword(String at, String name, JsonNode released, JsonNode now, List<Break> breaks) {
        if (name.equals("properties") && now.isObject()) {
            released.properties()
                    .forEach(property -> compare(
                            at + "/" + property.getKey(), property.getValue(), now.path(property.getKey()), breaks));
        } else {
            compare(at, released, now, breaks);
        }
    }

    /** The order of {@code required} and {@code enum} means nothing. */
    private static Object asSet(JsonNode node) {
        return node instanceof ArrayNode array ? Set.copyOf(array.valueStream().toList()) : node;
    }
}
