package com.example.stream;

import com.example.embedded.Service;
import com.example.kit.dynamodb.Item;
import com.example.kit.testing.LocalAws;
import com.example.kit.testing.SamplePool;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A sales table of its own for a test class, in the shape the template gives it. */
public final class SalesTable {

    private final DynamoDbClient client = LocalAws.clients(Service.DYNAMODB).dynamoDb();
    private final String name = "sales-" + UUID.randomUUID();

    private SalesTable() {}

    public static SalesTable create() {
        var table = new SalesTable();
        table.client.createTable(create -> create.tableName(table.name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .attributeDefinitions(text("pk"), text("sk")));
        return table;
    }

    public DynamoDbClient client() {
        return client;
    }

    public String name() {
        return name;
    }

    /** What the template tells a function that uses the table. */
    public Map<String, String> environment(String function) {
        var environment = new HashMap<String, String>();
        environment.putAll(LocalAws.environment(Service.DYNAMODB, Service.XRAY));
        environment.putAll(SamplePool.environment());
        environment.put("MAIN_CLASS", StreamApplication.class.getName());
        environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", function);
        environment.put("SALES_TABLE", name);
        return environment;
    }

    /** Everything in the table. */
    public List<Item> items() {
        return client.scan(scan -> scan.tableName(name).consistentRead(true)).items().stream()
                .map(Item::new)
                .toList();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }
}
