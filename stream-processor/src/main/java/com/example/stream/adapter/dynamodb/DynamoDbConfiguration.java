package com.example.stream.adapter.dynamodb;

import com.example.kit.audit.SlotIndex;
import com.example.kit.snapstart.HarmlessRead;
import com.example.kit.snapstart.TableRead;
import com.example.stream.domain.ArchivedEvents;
import com.example.stream.domain.AuditedSales;
import com.example.stream.domain.Sales;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Implements {@link Sales}, {@link AuditedSales} and {@link ArchivedEvents} with DynamoDB. */
@Configuration(proxyBeanMethods = false)
class DynamoDbConfiguration {

    @Bean
    Sales sales(DynamoDbClient dynamoDb, DynamoDbProperties properties) {
        return new DynamoDbSales(dynamoDb, properties.table());
    }

    @Bean
    AuditedSales auditedSales(DynamoDbClient dynamoDb, DynamoDbProperties properties) {
        return new DynamoDbAuditedSales(new SlotIndex(dynamoDb, properties.table()));
    }

    @Bean
    ArchivedEvents archivedEvents(DynamoDbClient dynamoDb, DynamoDbProperties properties) {
        return new DynamoDbArchivedEvents(dynamoDb, properties.table());
    }

    @Bean
    HarmlessRead salesRead(DynamoDbClient dynamoDb, DynamoDbProperties properties) {
        return new TableRead(dynamoDb, properties.table(), "pk", "sk");
    }
}
