package com.example.orders.adapter.outbox;

import com.example.kit.lambda.Property;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The queue on which inventory receives requests. */
@ConfigurationProperties("orders.stock-requests")
record StockRequestsProperties(String queueUrl) {

    StockRequestsProperties {
        Property.require("orders.stock-requests.queue-url", queueUrl);
    }
}
