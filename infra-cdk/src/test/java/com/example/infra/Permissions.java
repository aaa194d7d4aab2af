package com.example.infra;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The permissions of each function's role, read from the templates. */
record Permissions(SortedMap<String, List<Permission>> byFunction) {

    record Permission(List<String> actions, String resource, String condition) {

        @Override
        public String toString() {
            return String.join(", ", actions) + " on " + resource + condition;
        }
    }

    static Permissions of(StageTemplates stage) {
        var byFunction = new TreeMap<String, List<Permission>>();
        for (var function : stage.resources("AWS::Lambda::Function")) {
            byFunction.put(function.name(), ofRole(function.target(function.property("Role"))));
        }
        return new Permissions(byFunction);
    }

    Collection<Permission> of(String function) {
        return byFunction.getOrDefault(function, List.of());
    }

    private static List<Permission> ofRole(Resource role) {
        var permissions = new ArrayList<Permission>();
        for (var policy : role.property("Policies")) {
            for (var statement : policy.path("PolicyDocument").path("Statement")) {
                var actions = Resource.all(statement.path("Action")).stream()
                        .map(JsonNode::asString)
                        .sorted()
                        .toList();
                for (var resource : Resource.all(statement.path("Resource"))) {
                    permissions.add(new Permission(actions, role.readable(resource), condition(statement)));
                }
            }
        }
        permissions.sort((a, b) -> a.toString().compareTo(b.toString()));
        return permissions;
    }

    private static String condition(JsonNode statement) {
        var text = new StringBuilder();
        for (var operator : statement.path("Condition").properties()) {
            for (var key : operator.getValue().properties()) {
                text.append(" if %s %s %s"
                        .formatted(
                                key.getKey(), operator.getKey(), key.getValue().asString("?")));
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        byFunction.forEach((function, permissions) -> {
            text.append(function).append('\n');
            permissions.forEach(
                    permission -> text.append("    ").append(permission).append('\n'));
        });
        return text.toString();
    }
}
