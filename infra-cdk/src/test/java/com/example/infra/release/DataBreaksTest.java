package com.example.infra.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes of the templates that delete or replace what holds data or is known by its address, and changes that do not.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html">
 *     Update behaviors of stack resources</a>
 */
class DataBreaksTest {

    private static final String DATA = "templates/dev/Data.json";

    private EditedTree tree;

    @BeforeEach
    void copy(@TempDir Path folder) throws IOException {
        tree = EditedTree.in(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS::DynamoDB::Table",
                "AWS::KMS::Key",
                "AWS::S3::Bucket",
                "AWS::Cognito::UserPool",
                "AWS::Cognito::UserPoolClient",
                "AWS::Cognito::UserPoolDomain",
                "AWS::SQS::Queue",
                "AWS::Kinesis::Stream"
            })
    void removedResource(String type) throws IOException {
        var ids = tree.breaksAfter(DATA, template -> resources(template).removeIf(each -> is(type, each)));

        assertThat(ids)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(id).startsWith("Data.json ").endsWith(" (%s) is removed".formatted(type)));
    }

    @Test
    void otherLogicalId() throws IOException {
        assertThat(tree.breaksAfter("templates/dev/Api.json", template -> {
                    var resources = resources(template);
                    var id = idOf("AWS::ApiGateway::RestApi", template);
                    resources.set("Renamed", resources.remove(id));
                }))
                .singleElement()
                .asString()
                .endsWith("(AWS::ApiGateway::RestApi) is removed");
    }

    @Test
    void removedStack() throws IOException {
        assertThat(tree.breaksWithout("templates/dev/Api.json"))
                .singleElement()
                .asString()
                .startsWith("Api.json ");
    }

    @Test
    void otherKeyOfATable() throws IOException {
        assertThat(tree.breaksAfter(
                        DATA,
                        template -> properties("AWS::DynamoDB::Table", template)
                                .withArray("KeySchema")
                                .addObject()
                                .put("AttributeName", "sk")
                                .put("KeyType", "RANGE")))
                .singleElement()
                .asString()
                .endsWith("(AWS::DynamoDB::Table) is replaced, as KeySchema changes");
    }

    @Test
    void otherTypeOfAKey() throws IOException {
        assertThat(tree.breaksAfter(
                        DATA,
                        template -> ((ObjectNode) properties("AWS::DynamoDB::Table", template)
                                        .at("/AttributeDefinitions/0"))
                                .put("AttributeType", "N")))
                .singleElement()
                .asString()
                .endsWith("is replaced, as the type of its attribute pk changes");
    }

    @Test
    void nameForABucket() throws IOException {
        assertThat(tree.breaksAfter(
                        DATA,
                        template -> properties("AWS::S3::Bucket", template).put("BucketName", "shop")))
                .singleElement()
                .asString()
                .endsWith("(AWS::S3::Bucket) is replaced, as BucketName changes");
    }

    @Test
    void changeOfAnotherStageOnly() throws IOException {
        assertThat(tree.breaksAfter("templates/prod.json", differences -> {
                    var id = idOf("AWS::S3::Bucket", template());
                    differences
                            .withObject("/Data.json/Resources/" + id + "/Properties")
                            .put("BucketName", "shop");
                }))
                .singleElement()
                .asString()
                .endsWith("(AWS::S3::Bucket) is replaced, as BucketName changes");
    }

    @Test
    void otherSignInOfAUserPool() throws IOException {
        assertThat(tree.breaksAfter(
                        DATA,
                        template ->
                                properties("AWS::Cognito::UserPool", template).remove("UsernameAttributes")))
                .singleElement()
                .asString()
                .endsWith("(AWS::Cognito::UserPool) is replaced, as UsernameAttributes changes");
    }

    @Test
    void updatesInPlaceBreakNothing() throws IOException {
        assertThat(tree.breaksAfter(DATA, template -> {
                    properties("AWS::DynamoDB::Table", template).remove("GlobalSecondaryIndexes");
                    properties("AWS::SQS::Queue", template).put("VisibilityTimeout", 90);
                    properties("AWS::Kinesis::Stream", template).put("RetentionPeriodHours", 24);
                    resources(template).putObject("NewTable").put("Type", "AWS::DynamoDB::Table");
                }))
                .isEmpty();
    }

    @Test
    void typeThatNobodyJudgesIsFound() throws IOException {
        tree.breaksAfter(
                DATA,
                template -> resources(template)
                        .putObject("Cache")
                        .put("Type", "AWS::ElastiCache::CacheCluster")
                        .put("DeletionPolicy", "Snapshot"));

        assertThat(DataBreaks.unknownTypes(new Promises(
                                tree.folder().resolve("openapi"), tree.folder().resolve("templates"))
                        .stacks()))
                .isEqualTo(List.of("AWS::ElastiCache::CacheCluster"));
    }

    private ObjectNode template() {
        return (ObjectNode) JsonMapper.shared().readTree(tree.folder().resolve(DATA));
    }

    private static ObjectNode resources(ObjectNode template) {
        return (ObjectNode) template.path("Resources");
    }

    private static ObjectNode properties(String type, ObjectNode template) {
        return (ObjectNode) resources(template).path(idOf(type, template)).path("Properties");
    }

    private static String idOf(String type, ObjectNode template) {
        return resources(template).properties().stream()
                .filter(each -> is(type, each.getValue()))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static boolean is(String type, JsonNode resource) {
        return resource.path("Type").asString().equals(type);
    }
}
