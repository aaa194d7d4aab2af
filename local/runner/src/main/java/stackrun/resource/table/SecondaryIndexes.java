package stackrun.resource.table;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import stackrun.template.Properties;

/** Reads the global and local secondary indexes of a table, with their keys and projections. */
final class SecondaryIndexes {

    private SecondaryIndexes() {}

    static void read(Properties properties, CreateTableRequest.Builder table) {
        var global = properties.objects("GlobalSecondaryIndexes").stream()
                .map(SecondaryIndexes::global)
                .toList();
        var local = properties.objects("LocalSecondaryIndexes").stream()
                .map(SecondaryIndexes::local)
                .toList();
        if (!global.isEmpty()) {
            table.globalSecondaryIndexes(global);
        }
        if (!local.isEmpty()) {
            table.localSecondaryIndexes(local);
        }
    }

    private static GlobalSecondaryIndex global(Properties index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.text("IndexName"))
                .keySchema(keySchema(index))
                .projection(projection(index))
                .build();
    }

    private static LocalSecondaryIndex local(Properties index) {
        return LocalSecondaryIndex.builder()
                .indexName(index.text("IndexName"))
                .keySchema(keySchema(index))
                .projection(projection(index))
                .build();
    }

    /** Reads the keys of a table or an index. */
    static List<KeySchemaElement> keySchema(Properties properties) {
        return properties.objects("KeySchema").stream()
                .map(each -> KeySchemaElement.builder()
                        .attributeName(each.text("AttributeName"))
                        .keyType(each.choice("KeyType"))
                        .build())
                .toList();
    }

    private static Projection projection(Properties index) {
        var projection = index.object("Projection");
        var attributes = projection.texts("NonKeyAttributes");
        var built = Projection.builder().projectionType(projection.choice("ProjectionType"));
        return attributes.isEmpty()
                ? built.build()
                : built.nonKeyAttributes(attributes).build();
    }
}
