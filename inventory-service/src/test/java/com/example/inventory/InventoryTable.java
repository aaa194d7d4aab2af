package com.example.inventory;

import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Item;
import com.example.kit.testing.LocalAws;
import com.example.kit.testing.SamplePool;
import com.example.kit.testing.TemplateTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stackrun.embedded.Service;

/** An inventory table of its own for a test class, in the shape the template gives it. */
public final class InventoryTable {

    private final DynamoDbClient client = LocalAws.clients(Service.DYNAMODB).dynamoDb();
    private final String name = TemplateTable.create(client, "Inventory");

    private InventoryTable() {}

    public static InventoryTable create() {
        return new InventoryTable();
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
        return "%s %s %s".formatted(item.number("received"), item.number("available"), item.number("allocated"));
    }
}
