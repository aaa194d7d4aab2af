package com.example.bench;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The application of the function: its {@code MAIN_CLASS}. */
@SpringBootApplication(proxyBeanMethods = false)
public class MinimalApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(MinimalApplication.class, arguments);
    }

    @Bean
    Orders orders(DynamoDbClient dynamoDb, @Value("${minimal.table}") String table) {
        return new Orders(dynamoDb, table);
    }
}
