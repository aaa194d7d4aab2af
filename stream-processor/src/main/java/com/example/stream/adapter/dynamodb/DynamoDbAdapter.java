package com.example.stream.adapter.dynamodb;

import com.example.kit.audit.SlotIndex;
import com.example.kit.aws.Clients;
import com.example.kit.lambda.Settings;
import com.example.stream.domain.ArchivedEvents;
import com.example.stream.domain.AuditedSales;
import com.example.stream.domain.Sales;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** Provides {@link Sales} in DynamoDB, and the data for their audit. */
public final class DynamoDbAdapter implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        registry.registerBean(
                Sales.class,
                bean -> bean.lazyInit()
                        .supplier(context -> new DynamoDbSales(
                                context.bean(Clients.class).dynamoDb(),
                                context.bean(Settings.class).require("SALES_TABLE"))));
        registry.registerBean(
                AuditedSales.class,
                bean -> bean.lazyInit()
                        .supplier(context -> new DynamoDbAuditedSales(new SlotIndex(
                                context.bean(Clients.class).dynamoDb(),
                                context.bean(Settings.class).require("SALES_TABLE")))));
        registry.registerBean(
                ArchivedEvents.class,
                bean -> bean.lazyInit()
                        .supplier(context -> new DynamoDbArchivedEvents(
                                context.bean(Clients.class).dynamoDb(),
                                context.bean(Settings.class).require("SALES_TABLE"))));
    }
}
