package com.example.inventory.function;

import com.example.inventory.domain.AdjustStock;
import com.example.inventory.domain.AuditedReservations;
import com.example.inventory.domain.RemindHeld;
import com.example.inventory.domain.ReserveStock;
import com.example.inventory.domain.Stock;
import com.example.kit.audit.LedgerPublisher;
import com.example.kit.batch.Batches;
import com.example.kit.http.Api;
import com.example.kit.lambda.FunctionRegistrations;
import com.example.kit.metrics.Metrics;
import com.example.kit.outbox.Outboxes;
import com.example.kit.tracing.Tracing;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** Registers the service's functions with Spring Cloud Function. */
public final class InventoryFunctions implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        new FunctionRegistrations(registry, environment)
                .add(
                        GetStockFunction.class,
                        context -> new GetStockFunction(context.bean(Api.class), context.bean(Stock.class)))
                .add(
                        ListStockFunction.class,
                        context -> new ListStockFunction(context.bean(Api.class), context.bean(Stock.class)))
                .add(
                        AdjustStockFunction.class,
                        context -> new AdjustStockFunction(context.bean(Api.class), context.bean(AdjustStock.class)))
                .add(
                        ReserveStockFunction.class,
                        context ->
                                new ReserveStockFunction(context.bean(Batches.class), context.bean(ReserveStock.class)))
                .add(
                        RemindHeldFunction.class,
                        context -> new RemindHeldFunction(
                                context.bean(RemindHeld.class),
                                context.bean(Tracing.class),
                                context.bean(Metrics.class)))
                .add(
                        DigestReservationsFunction.class,
                        context -> new DigestReservationsFunction(
                                context.bean(LedgerPublisher.class),
                                context.bean(AuditedReservations.class),
                                context.bean(Tracing.class)))
                .add(
                        AnswerStockFunction.class,
                        context -> new AnswerStockFunction(
                                context.bean(Outboxes.class).toQueue("STOCK_OUTCOMES_QUEUE_URL")))
                .add(
                        PublishStockEventsFunction.class,
                        context -> new PublishStockEventsFunction(
                                context.bean(Outboxes.class).toStream("EVENTS_STREAM")))
                .add(
                        SeedCatalogueFunction.class,
                        context -> new SeedCatalogueFunction(context.bean(Stock.class), context.bean(Tracing.class)));
    }
}
