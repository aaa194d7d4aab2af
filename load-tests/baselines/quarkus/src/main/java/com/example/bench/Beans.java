package com.example.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Wires the table. */
@ApplicationScoped
public class Beans {

    @Produces
    @Singleton
    Orders orders() {
        var dynamoDb = DynamoDbClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        return new Orders(dynamoDb, System.getenv("MINIMAL_TABLE"));
    }
}
