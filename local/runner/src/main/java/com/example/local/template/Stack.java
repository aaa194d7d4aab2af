package com.example.local.template;

import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * One stack's template.
 *
 * @param name as the file is named: {@code Data}
 */
public record Stack(String name, JsonNode template) {

    /** The resources by logical id, in alphabetical order. */
    SequencedMap<String, JsonNode> resources() {
        var resources = new TreeMap<String, JsonNode>();
        section("Resources").properties().forEach(entry -> resources.put(entry.getKey(), entry.getValue()));
        return resources;
    }

    /** The definition of a resource that is there. */
    JsonNode resource(String id) {
        return section("Resources").path(id);
    }

    JsonNode section(String name) {
        return template.path(name);
    }

    Optional<JsonNode> parameterDefault(String parameter) {
        return Optional.ofNullable(section("Parameters").path(parameter).get("Default"));
    }
}
