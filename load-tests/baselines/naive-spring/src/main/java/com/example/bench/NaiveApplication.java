package com.example.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The application, as a starter project begins. */
@SpringBootApplication
public class NaiveApplication {

    public static void main(String[] args) {
        SpringApplication.run(NaiveApplication.class, args);
    }

    @Bean
    DynamoDbClient dynamoDb() {
        return DynamoDbClient.create();
    }

    @Bean
    Orders orders(DynamoDbClient dynamoDb) {
        return new Orders(dynamoDb, System.getenv("MINIMAL_TABLE"));
    }
}
