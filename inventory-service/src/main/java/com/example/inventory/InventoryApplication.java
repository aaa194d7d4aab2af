package com.example.inventory;

import com.example.inventory.adapter.dynamodb.DynamoDbAdapter;
import com.example.inventory.domain.AdjustStock;
import com.example.inventory.domain.RemindHeld;
import com.example.inventory.domain.Reservations;
import com.example.inventory.domain.ReserveStock;
import com.example.inventory.domain.Stock;
import com.example.inventory.function.InventoryFunctions;
import com.example.kit.KitBeans;
import java.time.Clock;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/** Wires domain, functions and adapters: the {@code MAIN_CLASS} of every function of this service. */
public final class InventoryApplication implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        context.register(new KitBeans(), new UseCases(), new DynamoDbAdapter(), new InventoryFunctions());
    }

    /** Creates the use cases here, because the domain does not depend on Spring. */
    private static final class UseCases implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            registry.registerBean(
                    ReserveStock.class,
                    bean -> bean.lazyInit()
                            .supplier(context -> new ReserveStock(
                                    context.bean(Reservations.class),
                                    context.bean(Stock.class),
                                    context.bean(Clock.class))));
            registry.registerBean(
                    RemindHeld.class,
                    bean -> bean.lazyInit()
                            .supplier(context ->
                                    new RemindHeld(context.bean(Reservations.class), context.bean(Clock.class))));
            registry.registerBean(
                    AdjustStock.class,
                    bean -> bean.lazyInit()
                            .supplier(
                                    context -> new AdjustStock(context.bean(Stock.class), context.bean(Clock.class))));
        }
    }
}
