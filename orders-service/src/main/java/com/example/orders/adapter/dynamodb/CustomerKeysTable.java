package com.example.orders.adapter.dynamodb;

import com.example.kit.lambda.Property;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The table that holds customers' keys. Only the function that places orders has it. */
@ConfigurationProperties("orders.customer-keys")
record CustomerKeysTable(String table) {

    CustomerKeysTable {
        Property.require("orders.customer-keys.table", table);
    }
}
