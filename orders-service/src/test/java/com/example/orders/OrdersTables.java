package com.example.orders;

import com.example.kit.aws.Clients;
import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.Item;
import com.example.kit.testing.LocalAws;
import com.example.kit.testing.SamplePool;
import com.example.kit.testing.TemplateTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import stackrun.embedded.Service;

/** A test class's own KMS key and its own tables for orders and customers' keys, with the schema of the template. */
public final class OrdersTables {

    private static final Clients CLIENTS = LocalAws.clients(Service.DYNAMODB, Service.KMS);
    private static final KmsClient KMS =
            CLIENTS.configured(KmsClient.builder(), "KMS").build();

    private final DynamoDbClient client = CLIENTS.dynamoDb();
    private final String orders = TemplateTable.create(client, "Orders");
    private final String customerKeys = TemplateTable.create(client, "CustomerKeys");
    private final String fieldKey = KMS.createKey().keyMetadata().keyId();

    private OrdersTables() {}

    public static OrdersTables create() {
        return new OrdersTables();
    }

    public DynamoDbClient client() {
        return client;
    }

    public KmsClient kms() {
        return KMS;
    }

    /** The name of the orders' table. */
    public String orders() {
        return orders;
    }

    /** The name of the keys' table. */
    public String customerKeys() {
        return customerKeys;
    }

    /** The id of the KMS key that encrypts the customers' keys. */
    public String fieldKey() {
        return fieldKey;
    }

    /** Returns the environment variables that the template sets for a function that uses the tables. */
    public Map<String, String> environment(String function) {
        var environment = new HashMap<String, String>();
        environment.putAll(LocalAws.environment(Service.DYNAMODB, Service.KMS, Service.XRAY));
        environment.putAll(SamplePool.environment());
        environment.put("MAIN_CLASS", OrdersApplication.class.getName());
        environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", function);
        environment.put("ORDERS_TABLE", orders);
        environment.put("CUSTOMER_KEYS_TABLE", customerKeys);
        environment.put("FIELD_KEY_ID", fieldKey);
        return environment;
    }

    /** The order's item as it is stored. */
    public Optional<Item> order(String orderId) {
        return item(orders, "ORDER#" + orderId);
    }

    /** The customer's key as it is stored. */
    public Optional<Item> customerKey(String customer) {
        return item(customerKeys, "CUSTOMER#" + customer);
    }

    /** Returns all items of the orders' table. */
    public List<Item> items() {
        return client.scanPaginator(scan -> scan.tableName(orders).consistentRead(true)).items().stream()
                .map(Item::new)
                .toList();
    }

    /** Returns the items whose key has this prefix: {@code ORDER#} or {@code KEY#}. */
    public List<Item> items(String prefix) {
        return items().stream()
                .filter(item -> item.string("pk").startsWith(prefix))
                .toList();
    }

    /** Replaces an item of the orders' table or adds it. */
    public void put(Attributes item) {
        client.putItem(put -> put.tableName(orders).item(item.build()));
    }

    /** Deletes the customer's encrypted key, as an erasure does. */
    public void erase(String customer) {
        client.updateItem(update -> update.tableName(customerKeys)
                .key(new Attributes().string("pk", "CUSTOMER#" + customer).build())
                .updateExpression("SET #status = :erased REMOVE wrappedKey")
                .conditionExpression("#status = :active")
                .expressionAttributeNames(Map.of("#status", "status"))
                .expressionAttributeValues(new Attributes()
                        .string(":erased", "ERASED")
                        .string(":active", "ACTIVE")
                        .build()));
    }

    private Optional<Item> item(String table, String pk) {
        var found = client.getItem(get -> get.tableName(table)
                .key(new Attributes().string("pk", pk).build())
                .consistentRead(true));
        return found.hasItem() ? Optional.of(new Item(found.item())) : Optional.empty();
    }
}
