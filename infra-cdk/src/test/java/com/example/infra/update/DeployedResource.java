package com.example.infra.update;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A resource of a template.
 *
 * @param file the file of its stack
 * @param id its logical id
 */
record DeployedResource(String file, String id, JsonNode json) {

    private static final Pattern NAMES = Pattern.compile("(Name|Domain|Identifier|Id)$");

    String type() {
        return json.path("Type").asString("");
    }

    JsonNode property(String name) {
        return json.path("Properties").path(name);
    }

    /** A property by its path, such as {@code PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled}. */
    JsonNode at(String path) {
        return json.at((path.matches("[A-Z]\\w+Policy") ? "/" : "/Properties/") + path);
    }

    /**
     * The properties by which AWS tells the resource from others of its type; empty if CloudFormation generates its name.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html">CloudFormation
     *     resource custom naming</a>
     */
    Map<String, JsonNode> customName() {
        var names = new TreeMap<String, JsonNode>();
        Behaviour.replacedBy(type()).stream()
                .filter(name -> NAMES.matcher(name).find() && !property(name).isMissingNode())
                .forEach(name -> names.put(name, property(name)));
        return names.values().stream().allMatch(DeployedResource::isReference) ? Map.of() : names;
    }

    /** A resource's attributes by name, as a table defines their types. */
    Map<String, String> attributeTypes() {
        var types = new TreeMap<String, String>();
        property("AttributeDefinitions")
                .forEach(each -> types.put(
                        each.path("AttributeName").asString(),
                        each.path("AttributeType").asString()));
        return types;
    }

    private static boolean isReference(JsonNode value) {
        return value.has("Ref")
                || value.has("Fn::GetAtt")
                || value.has("Fn::ImportValue")
                || value.has("Fn::GetStackOutput");
    }

    /** Such as {@code dev/Data.json OrdersA9B65338 (AWS::DynamoDB::Table)}. */
    @Override
    public String toString() {
        return "%s %s (%s)".formatted(file, id, type());
    }
}
