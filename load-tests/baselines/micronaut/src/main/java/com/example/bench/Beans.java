package com.example.bench;

import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Wires the table, and lets Micronaut read orders without reflection. */
@Factory
@SerdeImport(Order.class)
@SerdeImport(Order.Line.class)
class Beans {

    @Singleton
    Orders orders() {
        var dynamoDb = DynamoDbClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        return new Orders(dynamoDb, System.getenv("MINIMAL_TABLE"));
    }
}
