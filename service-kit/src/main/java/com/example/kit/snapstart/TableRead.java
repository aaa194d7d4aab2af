package com.example.kit.snapstart;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads an item that cannot exist: every key of our tables has a prefix that ends with {@code #}. */
public final class TableRead implements HarmlessRead {

    private static final AttributeValue NOBODY = AttributeValue.fromS("REHEARSAL");

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Map<String, AttributeValue> key;

    /** @param keyAttributes the attributes of the table's primary key */
    public TableRead(DynamoDbClient dynamoDb, String table, String... keyAttributes) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.key = Stream.of(keyAttributes).collect(Collectors.toMap(name -> name, name -> NOBODY));
    }

    @Override
    public void read() {
        dynamoDb.getItem(get -> get.tableName(table).key(key));
    }
}
