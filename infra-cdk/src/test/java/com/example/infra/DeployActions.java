package com.example.infra;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The actions that CloudFormation calls for each resource type, from {@code deploy/actions.json}: {@code always},
 * {@code withProperty} if a template sets the property, and names that the type's schema contains although they are
 * {@code unknown} to IAM. The file is the union of the permissions of all handlers in the schemas of the registry.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-schema.html#schema-properties-handlers">Resource
 *     type schema: handlers</a>
 */
final class DeployActions {

    private final Map<String, JsonNode> rows = new TreeMap<>();

    private DeployActions() {}

    static DeployActions committed() {
        var actions = new DeployActions();
        JsonMapper.shared()
                .readTree(Synthesis.MODULE.resolve("deploy/actions.json").toFile())
                .properties()
                .forEach(row -> actions.rows.put(row.getKey(), row.getValue()));
        return actions;
    }

    Set<String> types() {
        return rows.keySet();
    }

    /** Returns the actions for a type whose resources have these properties. */
    Set<String> of(String type, Set<String> properties) {
        var actions = new TreeSet<String>();
        var row = rows.getOrDefault(type, JsonMapper.shared().createObjectNode());
        texts(row.path("always")).forEach(actions::add);
        row.path("withProperty").properties().stream()
                .filter(condition -> properties.contains(condition.getKey()))
                .flatMap(condition -> texts(condition.getValue()))
                .forEach(actions::add);
        return actions;
    }

    /** Returns the names that IAM does not know. */
    Set<String> unknown() {
        var unknown = new TreeSet<String>();
        rows.values().forEach(row -> texts(row.path("unknown")).forEach(unknown::add));
        return unknown;
    }

    private static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString);
    }
}
