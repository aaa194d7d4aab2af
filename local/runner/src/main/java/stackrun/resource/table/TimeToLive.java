package stackrun.resource.table;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stackrun.template.Properties;

/**
 * The time to live of a table's items.
 *
 * @param attribute the attribute with the time at which an item expires; empty if items do not expire
 */
public record TimeToLive(Optional<String> attribute) {

    public static TimeToLive read(Properties properties) {
        var specification = properties.object("TimeToLiveSpecification");
        var attribute = specification.findText("AttributeName");
        return new TimeToLive(specification.flag("Enabled", false) ? attribute : Optional.empty());
    }

    /** Enables it for a table, unless an earlier run did. */
    public void enable(DynamoDbClient dynamoDb, String table) {
        attribute.ifPresent(name -> enable(dynamoDb, table, name));
    }

    private static void enable(DynamoDbClient dynamoDb, String table, String attribute) {
        var present = dynamoDb.describeTimeToLive(describe -> describe.tableName(table))
                .timeToLiveDescription();
        if (!attribute.equals(present.attributeName())) {
            dynamoDb.updateTimeToLive(update -> update.tableName(table)
                    .timeToLiveSpecification(
                            specification -> specification.enabled(true).attributeName(attribute)));
        }
    }
}
