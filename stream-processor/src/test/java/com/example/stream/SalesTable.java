package com.example.stream;

import com.example.kit.dynamodb.Item;
import com.example.kit.testing.LocalAws;
import com.example.kit.testing.SamplePool;
import com.example.kit.testing.TemplateTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stackrun.embedded.Service;

/** A sales table of its own for a test class, in the shape the template gives it. */
public final class SalesTable {

    private final DynamoDbClient client = LocalAws.clients(Service.DYNAMODB).dynamoDb();
    private final String name = TemplateTable.create(client, "Sales");

    private SalesTable() {}

    public static SalesTable create() {
        return new SalesTable();
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
}
