package com.example.bench;

import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table of orders. */
public class Orders {

    private final DynamoDbClient dynamoDb;
    private final String table;

    public Orders(DynamoDbClient dynamoDb, String table) {
        this.dynamoDb = dynamoDb;
        this.table = table;
    }

    /** Stores an order that does not exist yet, and returns its id. */
    public String add(String body) {
        var id = UUID.randomUUID().toString();
        dynamoDb.putItem(put -> put.tableName(table)
                .item(Map.of("id", AttributeValue.fromS(id), "body", AttributeValue.fromS(body)))
                .conditionExpression("attribute_not_exists(id)"));
        return id;
    }
}
