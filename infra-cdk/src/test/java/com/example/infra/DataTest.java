package com.example.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@ValueSource(strings = {"dev", "prod"})
class DataTest {

    private static final List<String> HOLD_DATA = List.of(
            "AWS::DynamoDB::Table",
            "AWS::Kinesis::Stream",
            "AWS::KMS::Key",
            "AWS::S3::Bucket",
            "AWS::Cognito::UserPool",
            "AWS::Logs::LogGroup");

    private final String name;
    private final StageTemplates stage;

    DataTest(String stage) {
        this.name = stage;
        this.stage = StageTemplates.of(stage);
    }

    @Test
    void keepsDataInProdAndLeavesNothingInDev() {
        assertThat(HOLD_DATA.stream().flatMap(type -> stage.resources(type).stream()))
                .hasSizeGreaterThan(25)
                .allSatisfy(resource -> assertThat(
                                resource.json().path("DeletionPolicy").asString())
                        .isEqualTo(name.equals("prod") ? "Retain" : "Delete"));
    }

    @Test
    void guardsTablesAndPeopleAgainstDeletionInProd() {
        assertThat(stage.resources("AWS::DynamoDB::Table"))
                .allSatisfy(table -> assertThat(
                                table.property("DeletionProtectionEnabled").asBoolean())
                        .isEqualTo(name.equals("prod")));
        assertThat(stage.resource("AWS::Cognito::UserPool", "Identity/UserPool")
                        .property("DeletionProtection")
                        .asString())
                .isEqualTo(name.equals("prod") ? "ACTIVE" : "INACTIVE");
    }

    @Test
    void canGoBackInTimeInProdButNeverToAnErasedKey() {
        for (var table : List.of("Orders", "Inventory", "Sales")) {
            assertThat(table(table)
                            .property("PointInTimeRecoverySpecification")
                            .path("PointInTimeRecoveryEnabled")
                            .asBoolean())
                    .as(table)
                    .isEqualTo(name.equals("prod"));
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

        assertThat(policies).hasSize(7).allSatisfy(policy -> {
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

    @Test
    void showsNoBucketToThePublic() {
        assertThat(stage.resources("AWS::S3::Bucket"))
                .hasSize(3)
                .allSatisfy(bucket -> assertThat(bucket.property("PublicAccessBlockConfiguration")
                                .valueStream())
                        .hasSize(4)
                        .allMatch(JsonNode::asBoolean));
    }

    @Test
    void rotatesTheFieldKey() {
        var key = stage.resource("AWS::KMS::Key", "FieldKey");

        assertThat(key.property("EnableKeyRotation").asBoolean()).isTrue();
        assertThat(stage.resource("AWS::KMS::Alias", "FieldKey/Alias")
                        .property("AliasName")
                        .asString())
                .isEqualTo("alias/shop-%s-field-key".formatted(name));
    }

    @Test
    void paysForOneShardInDevAndForWhatIsUsedInProd() {
        var stream = stage.resource("AWS::Kinesis::Stream", "OrderEvents");

        assertThat(stream.property("StreamModeDetails").path("StreamMode").asString())
                .isEqualTo(name.equals("prod") ? "ON_DEMAND" : "PROVISIONED");
        assertThat(stream.property("ShardCount").asInt(0)).isEqualTo(name.equals("prod") ? 0 : 1);
        assertThat(stream.property("RetentionPeriodHours").asInt()).isGreaterThanOrEqualTo(24);
    }

    @Test
    void seedsACatalogueInDevOnly() {
        var catalogue = stage.resource("Custom::Catalogue", "Catalogue/Default");

        assertThat(catalogue.target(catalogue.property("ServiceToken")).name()).isEqualTo("SeedCatalogueFunction/Live");
        assertThat(catalogue.property("Items").size()).isEqualTo(name.equals("prod") ? 0 : 5);
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
