package com.example.bench;

import com.example.kit.KitBeans;
import com.example.kit.aws.Clients;
import com.example.kit.lambda.FunctionRegistrations;
import com.example.kit.lambda.Settings;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/** Wires the function: its {@code MAIN_CLASS}. */
public final class MinimalApplication implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        context.register(new KitBeans(), new Functions());
    }

    private static final class Functions implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            new FunctionRegistrations(registry, environment)
                    .add(
                            PlaceOrder.class,
                            context -> new PlaceOrder(new Orders(
                                    context.bean(Clients.class).dynamoDb(),
                                    context.bean(Settings.class).require("MINIMAL_TABLE"))));
        }
    }
}
