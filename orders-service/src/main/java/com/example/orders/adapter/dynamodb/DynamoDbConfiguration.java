package com.example.orders.adapter.dynamodb;

import com.example.kit.audit.SlotIndex;
import com.example.kit.snapstart.HarmlessRead;
import com.example.kit.snapstart.TableRead;
import com.example.kit.tracing.Tracing;
import com.example.orders.domain.Orders;
import com.example.orders.domain.audit.AuditedOrders;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Implements {@link Orders} and {@link AuditedOrders} with DynamoDB. */
@Configuration(proxyBeanMethods = false)
class DynamoDbConfiguration {

    @Bean
    Orders orders(
            DynamoDbClient dynamoDb,
            DynamoDbProperties properties,
            ObjectProvider<PlaceOrderTransaction> placing,
            Tracing tracing,
            Clock clock) {
        return new DynamoDbOrders(dynamoDb, properties.table(), placing::getObject, tracing, clock);
    }

    @Bean
    PlaceOrderTransaction placeOrderTransaction(
            DynamoDbClient dynamoDb, DynamoDbProperties orders, CustomerKeysTable customerKeys) {
        return new PlaceOrderTransaction(dynamoDb, orders.table(), customerKeys.table());
    }

    @Bean
    AuditedOrders auditedOrders(DynamoDbClient dynamoDb, DynamoDbProperties properties) {
        return new DynamoDbAuditedOrders(new SlotIndex(dynamoDb, properties.table()));
    }

    @Bean
    HarmlessRead ordersRead(DynamoDbClient dynamoDb, DynamoDbProperties properties) {
        return new TableRead(dynamoDb, properties.table(), "pk");
    }
}
