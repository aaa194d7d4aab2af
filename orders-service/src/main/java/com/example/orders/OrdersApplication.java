package com.example.orders;

import com.example.kit.KitBeans;
import com.example.orders.adapter.audit.AuditAdapter;
import com.example.orders.adapter.dynamodb.DynamoDbAdapter;
import com.example.orders.adapter.kms.KmsAdapter;
import com.example.orders.adapter.random.RandomAdapter;
import com.example.orders.domain.CancelOrder;
import com.example.orders.domain.CustomerKeys;
import com.example.orders.domain.ExpireOrders;
import com.example.orders.domain.GetOrder;
import com.example.orders.domain.OrderIds;
import com.example.orders.domain.Orders;
import com.example.orders.domain.PlaceOrder;
import com.example.orders.domain.Receipts;
import com.example.orders.domain.SettleOrder;
import com.example.orders.domain.audit.AuditNotes;
import com.example.orders.domain.audit.AuditOrders;
import com.example.orders.domain.audit.AuditedOrders;
import com.example.orders.domain.audit.Comparison;
import com.example.orders.domain.audit.StateTableComparison;
import com.example.orders.function.OrdersFunctions;
import java.time.Clock;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/** Wires domain, functions and adapters: the {@code MAIN_CLASS} of every function of this service. */
public final class OrdersApplication implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        context.register(
                new KitBeans(),
                new UseCases(),
                new DynamoDbAdapter(),
                new AuditAdapter(),
                new KmsAdapter(),
                new RandomAdapter(),
                new OrdersFunctions());
    }

    /** Creates the use cases here, because the domain does not depend on Spring. */
    private static final class UseCases implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            registry.registerBean(
                    PlaceOrder.class,
                    bean -> bean.lazyInit()
                            .supplier(context -> new PlaceOrder(
                                    context.bean(Orders.class),
                                    context.bean(CustomerKeys.class),
                                    context.bean(OrderIds.class),
                                    context.bean(Receipts.class),
                                    context.bean(Clock.class))));
            registry.registerBean(
                    GetOrder.class,
                    bean -> bean.lazyInit()
                            .supplier(context ->
                                    new GetOrder(context.bean(Orders.class), context.bean(CustomerKeys.class))));
            registry.registerBean(
                    CancelOrder.class,
                    bean -> bean.lazyInit()
                            .supplier(
                                    context -> new CancelOrder(context.bean(Orders.class), context.bean(Clock.class))));
            registry.registerBean(
                    SettleOrder.class,
                    bean -> bean.lazyInit()
                            .supplier(
                                    context -> new SettleOrder(context.bean(Orders.class), context.bean(Clock.class))));
            registry.registerBean(
                    ExpireOrders.class,
                    bean -> bean.lazyInit()
                            .supplier(context ->
                                    new ExpireOrders(context.bean(Orders.class), context.bean(Clock.class))));
            registry.registerBean(
                    Comparison.class, bean -> bean.lazyInit().supplier(context -> new StateTableComparison()));
            registry.registerBean(
                    AuditOrders.class,
                    bean -> bean.lazyInit()
                            .supplier(context -> new AuditOrders(
                                    context.bean(Orders.class),
                                    context.bean(AuditedOrders.class),
                                    context.bean(AuditNotes.class),
                                    context.bean(Comparison.class),
                                    context.bean(Clock.class))));
        }
    }
}
