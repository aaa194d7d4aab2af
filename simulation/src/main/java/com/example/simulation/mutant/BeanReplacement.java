package com.example.simulation.mutant;

import com.example.kit.aws.Clients;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Replaces the beans of a type, given the clients that were created before them. */
final class BeanReplacement<T> implements BeanPostProcessor {

    private final Class<T> type;
    private final BiFunction<T, Clients, T> replace;
    private @Nullable Clients clients;

    BeanReplacement(Class<T> type, BiFunction<T, Clients, T> replace) {
        this.type = type;
        this.replace = replace;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Clients created) {
            clients = created;
        }
        var known = clients;
        return type.isInstance(bean) && known != null ? replace.apply(type.cast(bean), known) : bean;
    }
}
