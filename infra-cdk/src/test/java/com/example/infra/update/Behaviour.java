package com.example.infra.update;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The update behaviour of each resource type, from {@code update-behaviour.json}, which {@code update-behaviour.mjs} derives
 * from CloudFormation's resource specification, and from the pages of types whose specification does not tell everything.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html">
 *     Update behaviors of stack resources</a>
 */
final class Behaviour {

    private static final Path MODULE =
            Path.of(System.getProperty("shop.repository")).resolve("infra-cdk");

    private static final JsonNode SPECIFICATION = JsonMapper.shared().readTree(MODULE.resolve("update-behaviour.json"));

    /**
     * Properties that cannot be updated, and that the specification does not call replacing: the update fails, or it depends.
     *
     * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html">
     *     AWS::KMS::Key, whose update fails</a>
     * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-updating.html">Settings of a
     *     user pool that cannot change</a>
     * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html">
     *     AWS::DynamoDB::Table</a>
     */
    private static final Map<String, Set<String>> FIXED = Map.of(
            "AWS::Cognito::UserPool",
                    Set.of("AliasAttributes", "UsernameAttributes", "UsernameConfiguration", "Schema"),
            "AWS::DynamoDB::Table", Set.of("LocalSecondaryIndexes"),
            "AWS::KMS::Key", Set.of("KeySpec", "KeyUsage", "Origin", "MultiRegion"));

    /** Types whose resources others know by their address or membership, so that another one is no substitute. */
    private static final Set<String> KNOWN_BY_ADDRESS = Set.of(
            "AWS::ApiGateway::RestApi",
            "AWS::Cognito::UserPoolClient",
            "AWS::Cognito::UserPoolDomain",
            "AWS::Cognito::UserPoolGroup",
            "AWS::Cognito::UserPoolResourceServer",
            "AWS::KMS::Alias");

    /** Types that are stateful or have a {@code DeletionPolicy}, and hold nothing that a user would miss. */
    private static final Set<String> DISPOSABLE = Set.of(
            "AWS::ApiGateway::Account",
            "AWS::IAM::Role",
            "AWS::Logs::LogGroup",
            "AWS::S3::BucketPolicy",
            "AWS::SQS::QueuePolicy",
            "Custom::Catalogue");

    private static final Map<String, Set<String>> REPLACED_BY = new ConcurrentHashMap<>();

    private Behaviour() {}

    /** The version of the CDK command line whose specification was read. */
    static String source() {
        return SPECIFICATION.path("source").asString();
    }

    static boolean isKnown(String type) {
        return SPECIFICATION.path("types").has(type) || type.startsWith("Custom::");
    }

    /** True if the loss of a resource of this type is the loss of data or of an address. */
    static boolean isStateful(String type) {
        return !DISPOSABLE.contains(type)
                && (KNOWN_BY_ADDRESS.contains(type)
                        || SPECIFICATION
                                .path("types")
                                .path(type)
                                .path("stateful")
                                .asBoolean(false));
    }

    /** True if it is decided whether the type holds data. */
    static boolean isJudged(String type) {
        return DISPOSABLE.contains(type) || isStateful(type);
    }

    /** The properties that cannot be updated in place. */
    static Set<String> replacedBy(String type) {
        return REPLACED_BY.computeIfAbsent(type, Behaviour::fixedProperties);
    }

    private static Set<String> fixedProperties(String type) {
        return Stream.concat(
                        SPECIFICATION
                                .path("types")
                                .path(type)
                                .path("replacedBy")
                                .valueStream()
                                .map(JsonNode::asString),
                        FIXED.getOrDefault(type, Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
