package com.example.stream;

import com.example.kit.KitBeans;
import com.example.stream.adapter.dynamodb.DynamoDbAdapter;
import com.example.stream.adapter.s3.S3Adapter;
import com.example.stream.domain.ProjectSales;
import com.example.stream.domain.Sales;
import com.example.stream.function.StreamFunctions;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/** Wires domain, functions and adapters: the {@code MAIN_CLASS} of every function of this service. */
public final class StreamApplication implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        context.register(new KitBeans(), new UseCases(), new DynamoDbAdapter(), new S3Adapter(), new StreamFunctions());
    }

    /** Creates the use cases here, because the domain does not depend on Spring. */
    private static final class UseCases implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            registry.registerBean(
                    ProjectSales.class,
                    bean -> bean.lazyInit().supplier(context -> new ProjectSales(context.bean(Sales.class))));
        }
    }
}
