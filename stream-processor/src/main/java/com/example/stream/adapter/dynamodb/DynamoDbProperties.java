package com.example.stream.adapter.dynamodb;

import com.example.kit.lambda.Property;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The table that holds sales. */
@ConfigurationProperties("stream")
record DynamoDbProperties(String table) {

    DynamoDbProperties {
        Property.require("stream.table", table);
    }
}
