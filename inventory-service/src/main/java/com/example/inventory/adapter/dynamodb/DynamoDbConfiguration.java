package com.example.inventory.adapter.dynamodb;

import com.example.inventory.domain.AuditedReservations;
import com.example.inventory.domain.Reservations;
import com.example.inventory.domain.Stock;
import com.example.kit.audit.SlotIndex;
import com.example.kit.aws.Pause;
import com.example.kit.snapstart.HarmlessRead;
import com.example.kit.snapstart.TableRead;
import com.example.kit.tracing.Tracing;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Implements {@link Stock}, {@link Reservations} and {@link AuditedReservations} with DynamoDB. */
@Configuration(proxyBeanMethods = false)
class DynamoDbConfiguration {

    @Bean
    Stock stock(DynamoDbClient dynamoDb, DynamoDbProperties properties, Pause pause, Tracing tracing) {
        return new DynamoDbStock(dynamoDb, properties.table(), pause, tracing);
    }

    @Bean
    Reservations reservations(DynamoDbClient dynamoDb, DynamoDbProperties properties, Tracing tracing, Clock clock) {
        return new DynamoDbReservations(dynamoDb, properties.table(), tracing, clock);
    }

    @Bean
    AuditedReservations auditedReservations(DynamoDbClient dynamoDb, DynamoDbProperties properties) {
        return new DynamoDbAuditedReservations(new SlotIndex(dynamoDb, properties.table()));
    }

    @Bean
    HarmlessRead inventoryRead(DynamoDbClient dynamoDb, DynamoDbProperties properties) {
        return new TableRead(dynamoDb, properties.table(), "pk");
    }
}
