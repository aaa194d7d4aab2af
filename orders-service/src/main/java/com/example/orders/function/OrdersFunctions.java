package com.example.orders.function;

import com.example.kit.batch.Batches;
import com.example.kit.http.Api;
import com.example.kit.lambda.FunctionRegistrations;
import com.example.kit.metrics.Metrics;
import com.example.kit.outbox.Outboxes;
import com.example.kit.tracing.Tracing;
import com.example.orders.domain.CancelOrder;
import com.example.orders.domain.ExpireOrders;
import com.example.orders.domain.GetOrder;
import com.example.orders.domain.Orders;
import com.example.orders.domain.PlaceOrder;
import com.example.orders.domain.Receipts;
import com.example.orders.domain.SettleOrder;
import com.example.orders.domain.audit.AuditOrders;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** Registers the service's functions with Spring Cloud Function. */
public final class OrdersFunctions implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        registry.registerBean(Receipts.class, bean -> bean.lazyInit().supplier(context -> new JsonReceipts()));
        new FunctionRegistrations(registry, environment)
                .add(
                        PlaceOrderFunction.class,
                        context -> new PlaceOrderFunction(context.bean(Api.class), context.bean(PlaceOrder.class)))
                .add(
                        GetOrderFunction.class,
                        context -> new GetOrderFunction(context.bean(Api.class), context.bean(GetOrder.class)))
                .add(
                        ListOrdersFunction.class,
                        context -> new ListOrdersFunction(context.bean(Api.class), context.bean(Orders.class)))
                .add(
                        CancelOrderFunction.class,
                        context -> new CancelOrderFunction(context.bean(Api.class), context.bean(CancelOrder.class)))
                .add(
                        RequestStockFunction.class,
                        context -> new RequestStockFunction(
                                context.bean(Outboxes.class).toQueue("STOCK_REQUESTS_QUEUE_URL")))
                .add(
                        PublishOrderEventsFunction.class,
                        context -> new PublishOrderEventsFunction(
                                context.bean(Outboxes.class).toStream("EVENTS_STREAM")))
                .add(
                        SettleOrderFunction.class,
                        context -> new SettleOrderFunction(
                                context.bean(Batches.class),
                                context.bean(SettleOrder.class),
                                context.bean(Metrics.class)))
                .add(
                        ExpireOrdersFunction.class,
                        context -> new ExpireOrdersFunction(
                                context.bean(ExpireOrders.class),
                                context.bean(Tracing.class),
                                context.bean(Metrics.class)))
                .add(
                        AuditOrdersFunction.class,
                        context -> new AuditOrdersFunction(
                                context.bean(AuditOrders.class),
                                context.bean(Tracing.class),
                                context.bean(Metrics.class)));
    }
}
