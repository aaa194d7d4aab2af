package com.example.infra.update;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A deployed resource and the one that has its logical id in the new template of its stack. */
record Change(DeployedResource deployed, DeployedResource next) {

    /** True if the new template has no such resource, or one of another type. */
    boolean removes() {
        return !deployed.type().equals(next.type());
    }

    /** The reasons for which CloudFormation creates another resource and deletes this one; empty if it does not. */
    List<String> replacements() {
        return removes()
                ? List.of()
                : Stream.concat(
                                Behaviour.replacedBy(deployed.type()).stream().filter(this::changes),
                                deployed.attributeTypes().entrySet().stream()
                                        .filter(attribute -> !attribute
                                                .getValue()
                                                .equals(next.attributeTypes()
                                                        .getOrDefault(attribute.getKey(), attribute.getValue())))
                                        .map(attribute -> "the type of its attribute " + attribute.getKey()))
                        .toList();
    }

    /** True if an attribute of the resource, or its id, has another value afterwards. */
    boolean changesItsValues() {
        return removes() || !replacements().isEmpty();
    }

    /** True if the table gets another stream, or none. */
    boolean changesItsStream() {
        return deployed.type().equals("AWS::DynamoDB::Table")
                && !deployed.property("StreamSpecification").isMissingNode()
                && changes("StreamSpecification");
    }

    boolean changes(String property) {
        return !deployed.property(property).equals(next.property(property));
    }

    /** True if the value of an output or a property refers to this resource and is another one afterwards. */
    boolean changes(JsonNode value) {
        return (value.findValues("Ref").stream().anyMatch(id -> id.asString("").equals(deployed.id()))
                        && changesItsValues())
                || value.findValues("Fn::GetAtt").stream().anyMatch(this::changesAttribute);
    }

    private boolean changesAttribute(JsonNode attribute) {
        return attribute.path(0).asString("").equals(deployed.id())
                && (changesItsValues() || (attribute.path(1).asString("").equals("StreamArn") && changesItsStream()));
    }
}
