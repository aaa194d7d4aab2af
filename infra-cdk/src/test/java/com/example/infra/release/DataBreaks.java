package com.example.infra.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Compares the resources that hold data, or that others know by an address, with those that are deployed. CloudFormation
 * deletes a resource whose logical id is gone, and creates another one when a property changes that cannot be updated.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html">
 *     Update behaviors of stack resources</a>
 */
final class DataBreaks {

    /**
     * The properties of each type that cannot be updated in place, from "Update requires: Replacement" of its page in the
     * template reference.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html">
     *     AWS::KMS::Key, whose update fails instead</a>
     * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html">Settings of a
     *     user pool that cannot change</a>
     */
    private static final Map<String, List<String>> FIXED_PROPERTIES = Map.ofEntries(
            Map.entry("AWS::ApiGateway::RestApi", List.of()),
            Map.entry(
                    "AWS::Cognito::UserPool",
                    List.of("AliasAttributes", "UsernameAttributes", "UsernameConfiguration", "Schema")),
            Map.entry("AWS::Cognito::UserPoolClient", List.of("GenerateSecret", "UserPoolId")),
            Map.entry("AWS::Cognito::UserPoolDomain", List.of("Domain", "UserPoolId")),
            Map.entry(
                    "AWS::DynamoDB::Table",
                    List.of("TableName", "KeySchema", "LocalSecondaryIndexes", "ImportSourceSpecification")),
            Map.entry("AWS::KMS::Key", List.of("KeySpec", "KeyUsage", "Origin", "MultiRegion")),
            Map.entry("AWS::Kinesis::Stream", List.of("Name")),
            Map.entry("AWS::S3::Bucket", List.of("BucketName", "BucketNamePrefix", "BucketNamespace")),
            Map.entry("AWS::SQS::Queue", List.of("QueueName", "FifoQueue")));

    /** Types that have a {@code DeletionPolicy} in the templates and hold nothing that a user would miss. */
    private static final Set<String> DISPOSABLE =
            Set.of("AWS::ApiGateway::Account", "AWS::IAM::Role", "AWS::Logs::LogGroup", "Custom::Catalogue");

    private DataBreaks() {}

    static List<Break> between(Map<String, JsonNode> released, Map<String, JsonNode> tree) {
        var breaks = new ArrayList<Break>();
        released.forEach((file, template) -> template.path("Resources")
                .properties()
                .forEach(entry -> {
                    var fixed = FIXED_PROPERTIES.get(type(entry.getValue()));
                    if (fixed != null) {
                        var now = tree.containsKey(file)
                                ? tree.get(file).path("Resources").path(entry.getKey())
                                : template.path("none");
                        compare(file + " " + entry.getKey(), fixed, entry.getValue(), now, breaks);
                    }
                }));
        return breaks;
    }

    private static void compare(String name, List<String> fixed, JsonNode released, JsonNode now, List<Break> breaks) {
        if (!type(released).equals(type(now))) {
            breaks.add(Break.named("%s (%s) is removed".formatted(name, type(released))));
            return;
        }
        fixed.stream()
                .filter(property -> !property(released, property).equals(property(now, property)))
                .forEach(property -> breaks.add(
                        Break.named("%s (%s) is replaced, as %s changes".formatted(name, type(released), property))));
        keyTypes(released).forEach((attribute, keyType) -> {
            var nowType = keyTypes(now).get(attribute);
            if (nowType != null && !nowType.equals(keyType)) {
                breaks.add(Break.named("%s (%s) is replaced, as the type of its attribute %s changes"
                        .formatted(name, type(released), attribute)));
            }
        });
    }

    /** Types that may hold data and that no list above names. */
    static List<String> unknownTypes(Map<String, JsonNode> stacks) {
        return stacks.values().stream()
                .flatMap(template -> template.path("Resources").valueStream())
                .filter(resource -> resource.has("DeletionPolicy"))
                .map(DataBreaks::type)
                .distinct()
                .filter(type -> !FIXED_PROPERTIES.containsKey(type) && !DISPOSABLE.contains(type))
                .toList();
    }

    private static String type(JsonNode resource) {
        return resource.path("Type").asString("");
    }

    private static JsonNode property(JsonNode resource, String name) {
        return resource.path("Properties").path(name);
    }

    /**
     * The types of a table's attributes by name.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html">
     *     AWS::DynamoDB::Table: an edited AttributeDefinition replaces the table</a>
     */
    private static Map<String, String> keyTypes(JsonNode table) {
        var types = new TreeMap<String, String>();
        property(table, "AttributeDefinitions")
                .forEach(each -> types.put(
                        each.path("AttributeName").asString(),
                        each.path("AttributeType").asString()));
        return types;
    }
}
