package com.example.inventory.adapter.outbox;

import com.example.kit.lambda.Property;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The queue on which orders receive the outcomes of their requests. */
@ConfigurationProperties("inventory.stock-outcomes")
record StockOutcomesProperties(String queueUrl) {

    StockOutcomesProperties {
        Property.require("inventory.stock-outcomes.queue-url", queueUrl);
    }
}
