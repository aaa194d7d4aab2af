package com.example.inventory.adapter.outbox;

import com.example.kit.lambda.Property;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The Kinesis stream that publishes events. */
@ConfigurationProperties("inventory.events")
record EventsProperties(String stream) {

    EventsProperties {
        Property.require("inventory.events.stream", stream);
    }
}
