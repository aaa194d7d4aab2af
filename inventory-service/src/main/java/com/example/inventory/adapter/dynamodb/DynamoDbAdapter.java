package com.example.inventory.adapter.dynamodb;

import com.example.inventory.domain.AuditedReservations;
import com.example.inventory.domain.Reservations;
import com.example.inventory.domain.Stock;
import com.example.kit.audit.SlotIndex;
import com.example.kit.aws.Clients;
import com.example.kit.aws.Pause;
import com.example.kit.lambda.Settings;
import com.example.kit.tracing.Tracing;
import java.time.Clock;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.core.env.Environment;

/** Provides {@link Stock}, {@link Reservations} and {@link AuditedReservations} in DynamoDB. */
public final class DynamoDbAdapter implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        registry.registerBean(Stock.class, bean -> bean.lazyInit().supplier(DynamoDbAdapter::stock));
        registry.registerBean(Reservations.class, bean -> bean.lazyInit().supplier(DynamoDbAdapter::reservations));
        registry.registerBean(
                AuditedReservations.class,
                bean -> bean.lazyInit()
                        .supplier(context -> new DynamoDbAuditedReservations(
                                new SlotIndex(context.bean(Clients.class).dynamoDb(), table(context)))));
    }

    private static Stock stock(SupplierContext context) {
        return new DynamoDbStock(
                context.bean(Clients.class).dynamoDb(),
                table(context),
                context.bean(Pause.class),
                context.bean(Tracing.class));
    }

    private static Reservations reservations(SupplierContext context) {
        return new DynamoDbReservations(
                context.bean(Clients.class).dynamoDb(),
                table(context),
                context.bean(Tracing.class),
                context.bean(Clock.class));
    }

    private static String table(SupplierContext context) {
        return context.bean(Settings.class).require("INVENTORY_TABLE");
    }
}
