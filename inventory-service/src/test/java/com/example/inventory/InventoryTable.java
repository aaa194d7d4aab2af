package com.example.inventory;

import com.example.embedded.Service;
import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Item;
import com.example.kit.testing.LocalAws;
import com.example.kit.testing.SamplePool;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** An inventory table of its own for a test class, in the shape the template gives it. */
public final class InventoryTable {

    private final DynamoDbClient client = LocalAws.clients(Service.DYNAMODB).dynamoDb();
    private final String name = "inventory-" + UUID.randomUUID();

    private InventoryTable() {}

    public static InventoryTable create() {
        var table = new InventoryTable();
        table.client.createTable(create -> create.tableName(table.name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key("pk", KeyType.HASH))
                .attributeDefinitions(
                        attribute("pk", ScalarAttributeType.S),
                        attribute("listed", ScalarAttributeType.S),
                        attribute("sku", ScalarAttributeType.S),
                        attribute("heldShard", ScalarAttributeType.N),
                        attribute("heldAt", ScalarAttributeType.S))
                .globalSecondaryIndexes(
                        index(
                                "catalogue",
                                "listed",
                                "sku",
                                Projection.builder()
                                        .projectionType(ProjectionType.INCLUDE)
                                        .nonKeyAttributes("name", "unitPrice", "currency")
                                        .build()),
                        index(
                                "held",
                                "heldShard",
                                "heldAt",
                                Projection.builder()
                                        .projectionType(ProjectionType.KEYS_ONLY)
                                        .build())));
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
        environment.put("MAIN_CLASS", InventoryApplication.class.getName());
        environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", function);
        environment.put("INVENTORY_TABLE", name);
        return environment;
    }

    /** The item as it is stored. */
    public Optional<Item> item(String pk) {
        var found = client.getItem(get -> get.tableName(name)
                .key(new Attributes().string("pk", pk).build())
                .consistentRead(true));
        return found.hasItem() ? Optional.of(new Item(found.item())) : Optional.empty();
    }

    public void put(Attributes item) {
        client.putItem(put -> put.tableName(name).item(item.build()));
    }

    /** An item of the catalogue, ten of it, none allocated. */
    public void stock(String sku, long unitPrice, String currency) {
        put(new Attributes()
                .string("pk", "SKU#" + sku)
                .string("sku", sku)
                .string("listed", "Y")
                .string("name", sku + " by name")
                .number("unitPrice", unitPrice)
                .string("currency", currency)
                .number("received", 10)
                .number("available", 10)
                .number("allocated", 0)
                .number("edition", 1));
    }

    /** {@code received available allocated} of an item. */
    public String levels(String sku) {
        var item = item("SKU#" + sku).orElseThrow();
        return "%d %d %d".formatted(item.number("received"), item.number("available"), item.number("allocated"));
    }

    private static GlobalSecondaryIndex index(String name, String hash, String range, Projection projection) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(key(hash, KeyType.HASH), key(range, KeyType.RANGE))
                .projection(projection)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }
}
