package com.example.orders.adapter.kms;

import com.example.kit.lambda.Property;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The storage and the encryption of customers' keys.
 *
 * @param table the table that holds them
 * @param fieldKeyId the id of the KMS key that encrypts them
 */
@ConfigurationProperties("orders.customer-keys")
record CustomerKeysProperties(String table, String fieldKeyId) {

    CustomerKeysProperties {
        Property.require("orders.customer-keys.table", table);
        Property.require("orders.customer-keys.field-key-id", fieldKeyId);
    }
}
