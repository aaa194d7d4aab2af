package com.example.orders.adapter.random;

import com.example.orders.domain.OrderIds;
import java.security.SecureRandom;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/** Registers random {@link OrderIds}. */
public final class RandomAdapter implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        registry.registerBean(
                OrderIds.class,
                bean -> bean.lazyInit().supplier(context -> new RandomOrderIds(context.bean(SecureRandom.class))));
    }
}
