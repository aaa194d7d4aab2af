package stackrun.resource.table;

import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import stackrun.template.Properties;

/** Reads the properties of a table into the request that creates it. The capacity of a table has no effect here. */
public final class TableDefinition {

    private TableDefinition() {}

    public static CreateTableRequest read(String name, Properties properties) {
        var attributes = properties.objects("AttributeDefinitions").stream()
                .map(each -> AttributeDefinition.builder()
                        .attributeName(each.text("AttributeName"))
                        .attributeType(each.choice("AttributeType"))
                        .build())
                .toList();
        var table = CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes)
                .keySchema(SecondaryIndexes.keySchema(properties));
        SecondaryIndexes.read(properties, table);
        var stream = properties.object("StreamSpecification");
        if (stream.find("StreamViewType").isPresent()) {
            table.streamSpecification(StreamSpecification.builder()
                    .streamEnabled(true)
                    .streamViewType(stream.choice("StreamViewType"))
                    .build());
        }
        return table.build();
    }
}
