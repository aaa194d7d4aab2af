package stackrun.servers;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Makes tables with a stream. */
public final class Tables {

    private Tables() {}

    /**
     * A table whose key is {@code id}, a text.
     *
     * @return the ARN of its stream
     */
    public static String create(DynamoDbClient dynamoDb, String table, StreamViewType view) {
        return dynamoDb.createTable(create -> create.tableName(table)
                        .attributeDefinitions(AttributeDefinition.builder()
                                .attributeName("id")
                                .attributeType(ScalarAttributeType.S)
                                .build())
                        .keySchema(KeySchemaElement.builder()
                                .attributeName("id")
                                .keyType(KeyType.HASH)
                                .build())
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .streamSpecification(
                                stream -> stream.streamEnabled(true).streamViewType(view)))
                .tableDescription()
                .latestStreamArn();
    }
}
