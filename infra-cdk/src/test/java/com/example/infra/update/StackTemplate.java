package com.example.infra.update;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The template of a stack.
 *
 * @param file its file, by which the deployed template and the new one are known as those of one stack
 * @param exports the values of exported outputs by the names of the exports
 * @param imports the names of the exports that the stack imports
 * @param weakReads the outputs that the stack reads weakly, by the names of their stacks
 */
record StackTemplate(
        String file,
        JsonNode json,
        Map<String, JsonNode> exports,
        Set<String> imports,
        Map<String, Set<String>> weakReads) {

    static StackTemplate of(String file, JsonNode json) {
        return new StackTemplate(file, json, exportsOf(json), importsOf(json), weakReadsOf(json));
    }

    static StackTemplate none(String file) {
        return of(file, JsonNodeFactory.instance.objectNode());
    }

    List<DeployedResource> resources() {
        return json.path("Resources").properties().stream()
                .map(entry -> new DeployedResource(file, entry.getKey(), entry.getValue()))
                .toList();
    }

    DeployedResource resource(String id) {
        return new DeployedResource(file, id, json.path("Resources").path(id));
    }

    boolean has(String type) {
        return resources().stream().anyMatch(resource -> resource.type().equals(type));
    }

    /** The name under which the stack is deployed; empty if its template does not tell. */
    String deployedName() {
        return json.path("Metadata").path("StackName").asString("");
    }

    JsonNode output(String id) {
        return json.path("Outputs").path(id).path("Value");
    }

    boolean reads(StackTemplate other) {
        return weakReads.containsKey(other.deployedName())
                || other.exports.keySet().stream().anyMatch(imports::contains);
    }

    private static Map<String, JsonNode> exportsOf(JsonNode json) {
        var exports = new TreeMap<String, JsonNode>();
        json.path("Outputs").forEach(output -> {
            var name = output.path("Export").path("Name");
            if (!name.isMissingNode()) {
                exports.put(text(name), output.path("Value"));
            }
        });
        return exports;
    }

    private static Set<String> importsOf(JsonNode json) {
        var names = new TreeSet<String>();
        json.findValues("Fn::ImportValue").forEach(name -> names.add(text(name)));
        return names;
    }

    private static Map<String, Set<String>> weakReadsOf(JsonNode json) {
        var reads = new LinkedHashMap<String, Set<String>>();
        json.findValues("Fn::GetStackOutput")
                .forEach(read -> reads.computeIfAbsent(read.path("StackName").asString(""), stack -> new TreeSet<>())
                        .add(read.path("OutputName").asString("")));
        return reads;
    }

    private static String text(JsonNode name) {
        return name.isString() ? name.asString() : name.toString();
    }
}
