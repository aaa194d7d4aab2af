package com.example.infra.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.infra.update.UpdateBreaks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes of the templates that cannot be deployed, or that destroy something, and changes that can. The tree itself stands
 * for the deployed release.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html">
 *     Update behaviors of stack resources</a>
 */
class UpdateGateTest {

    private static final Pattern SECTION = Pattern.compile("docs/runbooks/update\\.md#([\\w-]+)");

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
        assertThat(tree.updateBreaksAfter(DATA, template -> resources(template).removeIf(each -> is(type, each))))
                .anyMatch(name -> name.matches("Data.json \\w+ \\(%s\\) is removed".formatted(type)));
    }

    @Test
    void otherLogicalId() throws IOException {
        assertThat(tree.updateBreaksAfter("templates/dev/Api.json", template -> {
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
        assertThat(tree.updateBreaksAfter(
                        DATA,
                        template -> properties("AWS::DynamoDB::Table", template)
                                .withArray("KeySchema")
                                .addObject()
                                .put("AttributeName", "sk")
                                .put("KeyType", "RANGE")))
                .anyMatch(name -> name.endsWith("(AWS::DynamoDB::Table) is replaced, as KeySchema changes"));
    }

    @Test
    void otherTypeOfAKey() throws IOException {
        assertThat(tree.updateBreaksAfter(
                        DATA,
                        template -> ((ObjectNode) properties("AWS::DynamoDB::Table", template)
                                        .at("/AttributeDefinitions/0"))
                                .put("AttributeType", "N")))
                .anyMatch(name -> name.endsWith("is replaced, as the type of its attribute pk changes"));
    }

    @Test
    void nameForABucket() throws IOException {
        assertThat(tree.updateBreaksAfter(
                        DATA,
                        template -> properties("AWS::S3::Bucket", template).put("BucketName", "shop")))
                .anyMatch(name -> name.endsWith("(AWS::S3::Bucket) is replaced, as BucketName changes"));
    }

    @Test
    void changeOfAnotherStageOnly() throws IOException {
        assertThat(tree.updateBreaksAfter("templates/prod.json", differences -> {
                    var id = idOf("AWS::S3::Bucket", template());
                    differences
                            .withObject("/Data.json/Resources/" + id + "/Properties")
                            .put("BucketName", "shop");
                }))
                .anyMatch(name -> name.endsWith("(AWS::S3::Bucket) is replaced, as BucketName changes"));
    }

    @Test
    void otherSignInOfAUserPool() throws IOException {
        assertThat(tree.updateBreaksAfter(
                        DATA,
                        template ->
                                properties("AWS::Cognito::UserPool", template).remove("UsernameAttributes")))
                .anyMatch(name -> name.endsWith("(AWS::Cognito::UserPool) is replaced, as UsernameAttributes changes"));
    }

    @Test
    void removedExportThatIsImported() throws IOException {
        assertThat(tree.updateBreaksAfter(
                        DATA,
                        template -> outputs(template)
                                .removeIf(output -> output.has("Export")
                                        && output.at("/Export/Name").asString().contains("GetAttOrderEvents"))))
                .isNotEmpty()
                .allMatch(name -> name.matches(
                        "Data.json export shop-\\w+-Data:\\w+ is removed while \\w+/\\w+.json imports it"));
    }

    /** The expression is the same, but the resource is another one. */
    @Test
    void exportOfAReplacedResource() throws IOException {
        assertThat(tree.updateBreaksAfter(
                        DATA,
                        template -> properties("AWS::Kinesis::Stream", template).put("Name", "events")))
                .anyMatch(name -> name.matches(
                        "Data.json export \\S+OrderEvents\\w+ is changed while dev/Orders.json imports it"));
    }

    /** The API is deployed after the services, and invokes the old function until then. */
    @Test
    void renamedFunction() throws IOException {
        assertThat(tree.updateBreaksAfter(
                        "templates/dev/Orders.json", template -> rename("CancelOrder", "WithdrawOrder", template)))
                .contains("Orders.json removes the resource behind output %s before dev/Api.json, which invokes it"
                        .formatted(outputOf("CancelOrderFunctionLive")));
    }

    @Test
    void secondNewIndexOfATable() throws IOException {
        assertThat(tree.updateBreaksAfter(DATA, template -> {
                    addIndex("one", template);
                    addIndex("two", template);
                }))
                .singleElement()
                .asString()
                .endsWith("adds or removes more than one index: [one, two]");
    }

    @Test
    void replacedIndex() throws IOException {
        assertThat(tree.updateBreaksAfter(DATA, template -> {
                    addIndex("one", template);
                    indexes(template).remove(0);
                }))
                .singleElement()
                .asString()
                .contains("adds or removes more than one index");
    }

    @Test
    void otherProjectionOfAnIndex() throws IOException {
        assertThat(tree.updateBreaksAfter(
                        DATA,
                        template -> ((ObjectNode) indexes(template).path(0).path("Projection"))
                                .put("ProjectionType", "ALL")))
                .singleElement()
                .asString()
                .contains(" changes its index ");
    }

    @Test
    void otherKeyOfAnIndex() throws IOException {
        assertThat(tree.updateBreaksAfter(
                        DATA,
                        template ->
                                ((ObjectNode) indexes(template).at("/0/KeySchema/0")).put("AttributeName", "status")))
                .singleElement()
                .asString()
                .contains(" changes its index ");
    }

    @Test
    void otherViewTypeOfAStream() throws IOException {
        assertThat(tree.updateBreaksAfter(
                        DATA,
                        template -> ((ObjectNode) tableWithStream(template).at("/Properties/StreamSpecification"))
                                .put("StreamViewType", "NEW_AND_OLD_IMAGES")))
                .anyMatch(name -> name.endsWith("(AWS::DynamoDB::Table) gets another stream"))
                .anyMatch(name -> name.contains("StreamArn") && name.contains(" is changed while "));
    }

    @Test
    void movedQueueWithACustomName() throws IOException {
        assertThat(tree.updateBreaksAfter(DATA, template -> {
                    var id = named("AWS::SQS::Queue", "QueueName", template);
                    resources(template).set("Moved", resources(template).remove(id));
                }))
                .anyMatch(name ->
                        name.matches("Data.json Moved \\(AWS::SQS::Queue\\) already exists, as dev/Data.json \\w+"
                                + " \\(AWS::SQS::Queue\\) has its name"));
    }

    @Test
    void queueReplacedUnderItsName() throws IOException {
        assertThat(tree.updateBreaksAfter(
                        DATA,
                        template -> ((ObjectNode) resources(template)
                                        .path(named("AWS::SQS::Queue", "QueueName", template))
                                        .path("Properties"))
                                .put("FifoQueue", true)))
                .anyMatch(name -> name.endsWith("cannot be replaced under its name, as [FifoQueue] changes"));
    }

    @Test
    void otherNameOfADashboard() throws IOException {
        assertThat(tree.updateBreaksAfter(
                        "templates/dev/Operations.json",
                        template -> properties("AWS::CloudWatch::Dashboard", template)
                                .put("DashboardName", "overview")))
                .singleElement()
                .asString()
                .endsWith("(AWS::CloudWatch::Dashboard) is replaced, as DashboardName changes");
    }

    /** The alarms of a queue keep their template, so that they would watch the queue that is gone. */
    @Test
    void replacedResourceThatAnotherStackReadsWeakly() throws IOException {
        assertThat(tree.updateBreaksAfter(
                        DATA,
                        template -> ((ObjectNode) resources(template)
                                        .path(named("AWS::SQS::Queue", "QueueName", template))
                                        .path("Properties"))
                                .put("QueueName", "other")))
                .anyMatch(name ->
                        name.matches("Data.json output \\w+ changes, and dev/Operations.json is not deployed again"));
    }

    @Test
    void otherFunctionOfACustomResource() throws IOException {
        assertThat(tree.updateBreaksAfter(
                        "templates/dev/Inventory.json",
                        template -> properties("Custom::Catalogue", template)
                                .putObject("ServiceToken")
                                .put("Ref", "GetStockFunctionLiveDE80A539")))
                .containsExactly("Inventory.json Catalogue (Custom::Catalogue) changes its service token");
    }

    @Test
    void lessProtection() throws IOException {
        assertThat(tree.updateBreaksAfter("templates/prod.json", differences -> {
                    var table = differences.withObject("/Data.json/Resources/" + idOfTableWithStream(template()));
                    table.put("DeletionPolicy", "Delete");
                    table.remove("Properties");
                }))
                .extracting(name -> name.replaceFirst("^.* as ", ""))
                .containsExactlyInAnyOrder(
                        "DeletionPolicy changes from Retain to Delete",
                        "DeletionProtectionEnabled changes from true to false",
                        "PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled changes from true to false");
    }

    @Test
    void shorterRetention() throws IOException {
        assertThat(tree.updateBreaksAfter(
                        DATA,
                        template -> properties("AWS::SQS::Queue", template).put("MessageRetentionPeriod", 3600)))
                .singleElement()
                .asString()
                .contains(" is protected less, as MessageRetentionPeriod changes from ");
    }

    @Test
    void everyBreakHasAWayOut() throws IOException {
        tree.updateBreaksAfter(DATA, template -> {
            resources(template).removeAll();
            outputs(template).removeAll();
        });

        assertThat(EditedTree.RELEASED.updatesBrokenBy(tree.copy()))
                .extracting(Break::detail)
                .isNotEmpty()
                .doesNotContain("");
    }

    /** A way out names a section of the runbook, which GitHub knows by its heading. */
    @Test
    void waysOutLeadToASection() throws IOException {
        var repository = Path.of(System.getProperty("shop.repository"));
        var sections = Files.readString(repository.resolve("docs/runbooks/update.md"))
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).toLowerCase(Locale.ROOT).replace(' ', '-'))
                .toList();
        var named = new TreeSet<String>();
        try (var rules = Files.newDirectoryStream(
                repository.resolve("infra-cdk/src/test/java/com/example/infra/update"), "*.java")) {
            for (var rule : rules) {
                SECTION.matcher(Files.readString(rule)).results().forEach(section -> named.add(section.group(1)));
            }
        }

        assertThat(named).isNotEmpty().isSubsetOf(sections);
    }

    @Test
    void updatesInPlaceBreakNothing() throws IOException {
        assertThat(tree.updateBreaksAfter(DATA, template -> {
                    addIndex("one", template);
                    properties("AWS::SQS::Queue", template).put("VisibilityTimeout", 90);
                    properties("AWS::Kinesis::Stream", template).put("RetentionPeriodHours", 240);
                    resources(template).putObject("NewTable").put("Type", "AWS::DynamoDB::Table");
                }))
                .isEmpty();
    }

    @Test
    void typeThatNobodyJudgesIsFound() throws IOException {
        tree.updateBreaksAfter(
                DATA,
                template -> resources(template)
                        .putObject("Cache")
                        .put("Type", "AWS::ElastiCache::CacheCluster")
                        .put("DeletionPolicy", "Snapshot"));

        assertThat(UpdateBreaks.unknownTypes(tree.copy().stacks()))
                .isEqualTo(List.of("AWS::ElastiCache::CacheCluster"));
    }

    private ObjectNode template() {
        return (ObjectNode) JsonMapper.shared().readTree(tree.folder().resolve(DATA));
    }

    private static ObjectNode resources(ObjectNode template) {
        return (ObjectNode) template.path("Resources");
    }

    private static ObjectNode outputs(ObjectNode template) {
        return (ObjectNode) template.path("Outputs");
    }

    private static String idOfTableWithStream(ObjectNode template) {
        return named("AWS::DynamoDB::Table", "StreamSpecification", template);
    }

    private static ObjectNode tableWithStream(ObjectNode template) {
        return (ObjectNode) resources(template).path(idOfTableWithStream(template));
    }

    private static ArrayNode indexes(ObjectNode template) {
        return (ArrayNode) tableWithStream(template).at("/Properties/GlobalSecondaryIndexes");
    }

    private static void addIndex(String name, ObjectNode template) {
        indexes(template).add(((ObjectNode) indexes(template).path(0).deepCopy()).put("IndexName", name));
    }

    private static String named(String type, String property, ObjectNode template) {
        return resources(template).properties().stream()
                .filter(each -> is(type, each.getValue())
                        && each.getValue().path("Properties").has(property))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** As if the class of a function had another name: ids, references and outputs follow. */
    private static void rename(String from, String to, ObjectNode template) {
        var renamed = JsonMapper.shared().readTree(template.toString().replace(from, to));
        template.removeAll();
        renamed.properties().forEach(each -> template.set(each.getKey(), each.getValue()));
    }

    private static String outputOf(String resource) {
        var orders =
                JsonMapper.shared().readTree(EditedTree.RELEASED.templates().resolve("dev/Orders.json"));
        return orders.path("Outputs").propertyNames().stream()
                .filter(output -> output.startsWith("PublishOutputRef" + resource))
                .findFirst()
                .orElseThrow();
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
