package com.example.orders.adapter.dynamodb;

import com.example.kit.lambda.Property;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The table that holds orders. */
@ConfigurationProperties("orders")
record DynamoDbProperties(String table) {

    DynamoDbProperties {
        Property.require("orders.table", table);
    }
}
