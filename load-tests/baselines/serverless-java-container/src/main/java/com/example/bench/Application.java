package com.example.bench;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A web application. */
@SpringBootApplication
public class Application {

    @Bean
    Orders orders() {
        var dynamoDb = DynamoDbClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        return new Orders(dynamoDb, System.getenv("MINIMAL_TABLE"));
    }
}
