package com.example.local.demo;

import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stackrun.run.AwsClients;

/** Reads all items of a table, and attributes that an item must have. */
record TableItems(AwsClients clients, String table) {

    Stream<Map<String, AttributeValue>> all() {
        return clients.dynamoDb().scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream();
    }

    static String text(Map<String, AttributeValue> item, String name) {
        return value(item, name).s();
    }

    static AttributeValue value(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("an item has no attribute " + name);
        }
        return value;
    }
}
