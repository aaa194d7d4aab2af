package com.example.orders.adapter.dynamodb;

import com.example.kit.audit.SlotIndex;
import com.example.kit.aws.Clients;
import com.example.kit.lambda.Settings;
import com.example.kit.tracing.Tracing;
import com.example.orders.domain.Orders;
import com.example.orders.domain.audit.AuditedOrders;
import java.time.Clock;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.core.env.Environment;

/** Registers the DynamoDB implementations of {@link Orders} and {@link AuditedOrders}. */
public final class DynamoDbAdapter implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        registry.registerBean(Orders.class, bean -> bean.lazyInit().supplier(DynamoDbAdapter::orders));
        registry.registerBean(
                AuditedOrders.class,
                bean -> bean.lazyInit()
                        .supplier(context -> new DynamoDbAuditedOrders(new SlotIndex(
                                context.bean(Clients.class).dynamoDb(),
                                context.bean(Settings.class).require("ORDERS_TABLE")))));
    }

    private static Orders orders(SupplierContext context) {
        var settings = context.bean(Settings.class);
        var dynamoDb = context.bean(Clients.class).dynamoDb();
        var table = settings.require("ORDERS_TABLE");
        // Only the function that places orders has the name of the keys' table in its environment.
        return new DynamoDbOrders(
                dynamoDb,
                table,
                () -> new PlaceOrderTransaction(dynamoDb, table, settings.require("CUSTOMER_KEYS_TABLE")),
                context.bean(Tracing.class),
                context.bean(Clock.class));
    }
}
