package com.example.inventory.adapter.dynamodb;

import com.example.kit.lambda.Property;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The table that holds stock and reservations. */
@ConfigurationProperties("inventory")
record DynamoDbProperties(String table) {

    DynamoDbProperties {
        Property.require("inventory.table", table);
    }
}
