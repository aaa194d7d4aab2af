package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.FieldSource;
import software.amazon.awscdk.RemovalPolicy;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@FieldSource("com.example.infra.StageSettings#STAGES")
class DataTest {

    private static final List<String> HOLD_DATA = List.of(
            "AWS::DynamoDB::Table",
            "AWS::Kinesis::Stream",
            "AWS::KMS::Key",
            "AWS::S3::Bucket",
            "AWS::Cognito::UserPool",
            "AWS::Logs::LogGroup");

    private final StageSettings settings;
    private final StageTemplates stage;

    DataTest(String stage) {
        this.settings = StageSettings.of(stage);
        this.stage = StageTemplates.of(stage);
    }

    @Test
    void keepsDataWhereTheStageRetainsIt() {
        assertThat(HOLD_DATA.stream().flatMap(type -> stage.resources(type).stream()))
                .isNotEmpty()
                .allSatisfy(resource -> assertThat(
                                resource.json().path("DeletionPolicy").asString())
                        .isEqualTo(settings.removal() == RemovalPolicy.RETAIN ? "Retain" : "Delete"));
    }

    @Test
    void guardsTablesAndPeopleAgainstDeletion() {
        assertThat(stage.resources("AWS::DynamoDB::Table"))
                .allSatisfy(table -> assertThat(
                                table.property("DeletionProtectionEnabled").asBoolean())
                        .isEqualTo(settings.guarded()));
        assertThat(stage.resource("AWS::Cognito::UserPool", "Identity/UserPool")
                        .property("DeletionProtection")
                        .asString())
                .isEqualTo(settings.guarded() ? "ACTIVE" : "INACTIVE");
    }

    @Test
    void canBeRestoredToAPointInTimeButNotTheErasedKeys() {
        for (var table : List.of("Orders", "Inventory", "Sales")) {
            assertThat(table(table)
                            .property("PointInTimeRecoverySpecification")
                            .path("PointInTimeRecoveryEnabled")
                            .asBoolean())
                    .as(table)
                    .isEqualTo(settings.pointInTimeRecovery());
        }
        assertThat(table("CustomerKeys")
                        .property("PointInTimeRecoverySpecification")
                        .isMissingNode())
                .isTrue();
        assertThat(table("CustomerKeys").property("StreamSpecification").isMissingNode())
                .isTrue();
    }

    @Test
    void keysAndIndexesAreThoseOfTheDataModel() {
        assertThat(keys(table("Orders").property("KeySchema"))).isEqualTo("pk");
        assertThat(keys(table("CustomerKeys").property("KeySchema"))).isEqualTo("pk");
        assertThat(keys(table("Inventory").property("KeySchema"))).isEqualTo("pk");
        assertThat(keys(table("Sales").property("KeySchema"))).isEqualTo("pk/sk");
        assertThat(indexes("Orders"))
                .containsExactly(
                        "by-owner ownerId/placedAtId INCLUDE status total currency orderId placedAt",
                        "open openShard/expiresAt KEYS_ONLY ",
                        "by-slot auditSlot INCLUDE status version total placedAt");
        assertThat(indexes("Inventory"))
                .containsExactly(
                        "catalogue listed/sku INCLUDE name unitPrice currency",
                        "held heldShard/heldAt KEYS_ONLY ",
                        "by-slot auditSlot INCLUDE status version auditFrom since");
        assertThat(indexes("Sales")).containsExactly("by-slot auditSlot KEYS_ONLY ");
        assertThat(Stream.of("Orders", "Inventory")
                        .map(table -> table(table)
                                .property("StreamSpecification")
                                .path("StreamViewType")
                                .asString()))
                .containsOnly("NEW_IMAGE");
        assertThat(Stream.of("Orders", "Sales")
                        .map(table -> table(table)
                                .property("TimeToLiveSpecification")
                                .path("AttributeName")
                                .asString()))
                .containsOnly("ttl");
    }

    @Test
    void givesUpOnAMessageAfterFiveTriesAndKeepsItFourteenDays() {
        for (var queue : List.of("StockRequests", "StockOutcomes")) {
            var source = stage.resource("AWS::SQS::Queue", queue);
            var deadLetters = stage.resource("AWS::SQS::Queue", queue + "/DeadLetters");
            var redrive = source.property("RedrivePolicy");
            assertThat(redrive.path("maxReceiveCount").asInt()).isEqualTo(5);
            assertThat(source.target(redrive.path("deadLetterTargetArn"))).isEqualTo(deadLetters);
            assertThat(deadLetters.property("MessageRetentionPeriod").asInt())
                    .isEqualTo(14 * 24 * 3600)
                    .isGreaterThan(source.property("MessageRetentionPeriod").asInt());
            var allowed = deadLetters.property("RedriveAllowPolicy");
            assertThat(allowed.path("redrivePermission").asString()).isEqualTo("byQueue");
            assertThat(deadLetters.readable(allowed.path("sourceQueueArns").path(0)))
                    .endsWith(":" + source.property("QueueName").asString());
        }
    }

    /**
     * Longer than a dead-letter queue keeps a message, so that neither is gone before the other was looked at.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-expire-general-considerations.html">Expiring objects</a>
     */
    @Test
    void keepsParkedBatchesThirtyDaysAndTheArchiveForEver() {
        var rules = stage.resource("AWS::S3::Bucket", "FailedEventsBucket")
                .property("LifecycleConfiguration")
                .path("Rules");

        assertThat(rules).hasSize(1).allSatisfy(rule -> {
            assertThat(rule.path("Status").asString()).isEqualTo("Enabled");
            assertThat(rule.path("ExpirationInDays").asInt()).isEqualTo(30);
            assertThat(rule.has("Prefix")).isFalse();
        });
        assertThat(stage.resource("AWS::S3::Bucket", "ArchiveBucket")
                        .property("LifecycleConfiguration")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void takesNothingOverPlainHttp() {
        var policies = Stream.of("AWS::SQS::QueuePolicy", "AWS::S3::BucketPolicy")
                .flatMap(type -> stage.resources(type).stream())
                .toList();

        var closed = Stream.of("AWS::SQS::Queue", "AWS::S3::Bucket")
                .flatMap(type -> stage.resources(type).stream())
                .toList();

        assertThat(policies).hasSameSizeAs(closed).allSatisfy(policy -> {
            var statement = policy.property("PolicyDocument").path("Statement").path(0);
            assertThat(statement.path("Effect").asString()).isEqualTo("Deny");
            assertThat(statement
                            .path("Condition")
                            .path("Bool")
                            .path("aws:SecureTransport")
                            .asString())
                    .isEqualTo("false");
        });
    }

    /**
     * All four settings of Block Public Access are on.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html">Blocking
     *     public access to your Amazon S3 storage</a>
     */
    @Test
    void showsNoBucketToThePublic() {
        assertThat(stage.resources("AWS::S3::Bucket")).isNotEmpty().allSatisfy(bucket -> {
            var block = bucket.property("PublicAccessBlockConfiguration");
            assertThat(block.propertyNames())
                    .containsExactlyInAnyOrder(
                            "BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets");
            assertThat(block).allMatch(JsonNode::asBoolean);
        });
    }

    @Test
    void rotatesTheFieldKey() {
        var key = stage.resource("AWS::KMS::Key", "FieldKey");

        assertThat(key.property("EnableKeyRotation").asBoolean()).isTrue();
        assertThat(stage.resource("AWS::KMS::Alias", "FieldKey/Alias")
                        .property("AliasName")
                        .asString())
                .isEqualTo("alias/" + settings.named("field-key"));
    }

    @Test
    void hasTheShardsOfTheStage() {
        var stream = stage.resource("AWS::Kinesis::Stream", "OrderEvents");

        assertThat(stream.property("StreamModeDetails").path("StreamMode").asString())
                .isEqualTo(settings.streamMode().name());
        assertThat(stream.property("ShardCount").asInt(0)).isEqualTo(Objects.requireNonNullElse(settings.shards(), 0));
        assertThat(stream.property("RetentionPeriodHours").asInt()).isGreaterThanOrEqualTo(24);
    }

    @Test
    void seedsTheCatalogueOfTheStage() {
        var catalogue = stage.resource("Custom::Catalogue", "Catalogue/Default");

        assertThat(catalogue.target(catalogue.property("ServiceToken")).name()).isEqualTo("SeedCatalogueFunction/Live");
        assertThat(catalogue.property("Items")).hasSameSizeAs(settings.catalogue());
        assertThat(catalogue.property("Items")).allSatisfy(item -> {
            assertThat(item.propertyNames())
                    .containsExactlyInAnyOrder("sku", "name", "unitPrice", "currency", "received");
            assertThat(item.path("sku").asString()).matches("[A-Z0-9][A-Z0-9-]{1,39}");
            assertThat(item).allMatch(JsonNode::isString);
        });
    }

    private Resource table(String table) {
        return stage.resource("AWS::DynamoDB::Table", table);
    }

    private List<String> indexes(String table) {
        return table(table)
                .property("GlobalSecondaryIndexes")
                .valueStream()
                .map(index -> "%s %s %s %s"
                        .formatted(
                                index.path("IndexName").asString(),
                                keys(index.path("KeySchema")),
                                index.path("Projection").path("ProjectionType").asString(),
                                String.join(
                                        " ",
                                        index.path("Projection")
                                                .path("NonKeyAttributes")
                                                .valueStream()
                                                .map(JsonNode::asString)
                                                .toList())))
                .toList();
    }

    private static String keys(JsonNode schema) {
        return String.join("/", schema.findValuesAsString("AttributeName"));
    }
}
