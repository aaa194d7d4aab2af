package stackrun.resource.property;

import static stackrun.resource.property.Reasons.CAPACITY;
import static stackrun.resource.property.Reasons.ENCRYPTION;
import static stackrun.resource.property.Reasons.LABEL;
import static stackrun.resource.property.Reasons.METRICS;
import static stackrun.resource.property.Reasons.NO_DELETION;
import static stackrun.resource.property.Reasons.ONE_REGION;
import static stackrun.resource.property.Reasons.RESOURCE_POLICY;

import java.util.List;
import stackrun.template.OneOf;

/**
 * The properties of tables and global tables.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-dynamodb-table.html">DynamoDB::Table</a>
 */
final class DynamoDbProperties {

    private static final String BACKUP = "a run keeps no backups";
    private static final OneOf KEY_TYPE = OneOf.of("HASH", "RANGE");

    private DynamoDbProperties() {}

    static List<PropertyRules> rules() {
        return List.of(table("AWS::DynamoDB::Table"), globalTable());
    }

    private static PropertyRules table(String type) {
        var table = new PropertyRules(type)
                .allow("BillingMode", OneOf.of("PROVISIONED", "PAY_PER_REQUEST"))
                .allow("TableClass", OneOf.of("STANDARD", "STANDARD_INFREQUENT_ACCESS"))
                .allow("AttributeDefinitions/*/AttributeType", OneOf.of("S", "N", "B"))
                .allow("KeySchema/*/KeyType", KEY_TYPE)
                .allow(
                        "StreamSpecification/StreamViewType",
                        OneOf.of("KEYS_ONLY", "NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES"))
                .ignore(
                        CAPACITY,
                        "BillingMode",
                        "GlobalSecondaryIndexes/*/OnDemandThroughput",
                        "GlobalSecondaryIndexes/*/ProvisionedThroughput",
                        "OnDemandThroughput",
                        "ProvisionedThroughput",
                        "TableClass")
                .ignore(
                        METRICS,
                        "ContributorInsightsSpecification",
                        "GlobalSecondaryIndexes/*/ContributorInsightsSpecification")
                .ignore(NO_DELETION, "DeletionProtectionEnabled")
                .ignore(BACKUP, "PointInTimeRecoverySpecification")
                .ignore(ENCRYPTION, "SSESpecification")
                .ignore(RESOURCE_POLICY, "ResourcePolicy", "StreamSpecification/ResourcePolicy")
                .ignore(LABEL, "Tags");
        for (var index : List.of("GlobalSecondaryIndexes/*/", "LocalSecondaryIndexes/*/")) {
            table.allow(index + "KeySchema/*/KeyType", KEY_TYPE)
                    .allow(index + "Projection/ProjectionType", OneOf.of("ALL", "KEYS_ONLY", "INCLUDE"));
        }
        return table;
    }

    private static PropertyRules globalTable() {
        return table("AWS::DynamoDB::GlobalTable")
                .ignore(CAPACITY, "WriteOnDemandThroughputSettings", "WriteProvisionedThroughputSettings")
                .ignore(ONE_REGION, "Replicas/*/Region")
                .ignore(METRICS, "Replicas/*/ContributorInsightsSpecification")
                .ignore(NO_DELETION, "Replicas/*/DeletionProtectionEnabled")
                .ignore(BACKUP, "Replicas/*/PointInTimeRecoverySpecification")
                .ignore(RESOURCE_POLICY, "Replicas/*/ResourcePolicy")
                .ignore(ENCRYPTION, "Replicas/*/SSESpecification")
                .ignore(CAPACITY, "Replicas/*/TableClass")
                .ignore(LABEL, "Replicas/*/Tags");
    }
}
