package stackrun.resource.table;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import stackrun.template.Resource;
import stackrun.template.TemplateException;

/** Creates tables. A table of an earlier run is used again, if its keys, indexes and stream are still the same. */
public final class TableCreation {

    private TableCreation() {}

    /**
     * Creates a table, unless an earlier run did.
     *
     * @throws TemplateException if an earlier run created the table with another definition
     */
    public static void create(DynamoDbClient dynamoDb, CreateTableRequest table, Resource resource) {
        try {
            var kept = dynamoDb.describeTable(describe -> describe.tableName(table.tableName()))
                    .table();
            refuseOther(kept, table, resource);
        } catch (ResourceNotFoundException e) {
            dynamoDb.createTable(table);
            awaitActive(dynamoDb, table.tableName());
        }
    }

    private static void awaitActive(DynamoDbClient dynamoDb, String name) {
        try (var waiter = dynamoDb.waiter()) {
            var _ = waiter.waitUntilTableExists(describe -> describe.tableName(name), ShortWaits::between);
        }
    }

    /** AWS would replace such a table or its indexes. A local run does not: it would lose the stored data. */
    private static void refuseOther(TableDescription kept, CreateTableRequest wanted, Resource resource) {
        var differences = TableShape.of(kept).differences(TableShape.of(wanted));
        if (!differences.isEmpty()) {
            throw new TemplateException(
                    resource.path(),
                    "the kept table differs from the template (%s): start with another --data folder"
                            .formatted(String.join(", ", differences)));
        }
    }
}
