package com.example.local.template;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One resource of a stack, its properties with all references resolved.
 *
 * @param properties null nodes and absent ones are the same
 * @param references the resources it refers to, by {@link #key}
 */
public record Resource(
        String stack, String logicalId, String type, JsonNode properties, JsonNode metadata, Set<String> references) {

    /** Names a resource within the stage. */
    public String key() {
        return stack + "/" + logicalId;
    }

    /** Where it stands, for messages. */
    public String path() {
        return "%s/Resources/%s".formatted(stack, logicalId);
    }

    /** A name for what has none of its own, the same at each start: CloudFormation would add random letters. */
    public String physicalName() {
        return stack + "-" + logicalId;
    }

    /** The properties to read, each of which has to be read or passed over by name. */
    public Properties read() {
        return new Properties(path() + "/Properties", properties);
    }

    static List<String> dependsOn(JsonNode definition) {
        var dependsOn = definition.path("DependsOn");
        return dependsOn.isArray()
                ? dependsOn.values().stream().map(JsonNode::asString).toList()
                : dependsOn.isString() ? List.of(dependsOn.stringValue()) : List.of();
    }
}
