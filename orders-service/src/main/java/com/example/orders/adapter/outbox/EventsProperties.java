package com.example.orders.adapter.outbox;

import com.example.kit.lambda.Property;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The Kinesis stream that publishes events. */
@ConfigurationProperties("orders.events")
record EventsProperties(String stream) {

    EventsProperties {
        Property.require("orders.events.stream", stream);
    }
}
