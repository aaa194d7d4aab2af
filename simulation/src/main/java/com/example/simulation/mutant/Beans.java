package com.example.simulation.mutant;

import com.example.kit.aws.Clients;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.CustomerKey;
import com.example.orders.domain.CustomerKeys;
import com.example.orders.domain.Order;
import com.example.orders.domain.Orders;
import com.example.simulation.process.Mutation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Changes the services' beans. */
final class Beans {

    private Beans() {}

    /** Seals and opens every contact as if it were of one and the same order. */
    static Mutation sealingForAnyOrder() {
        return keys(ChangedKey.OfAnyOrder::new);
    }

    /** Stores every contact as it is. */
    static Mutation sealingNothing() {
        return keys(ChangedKey.Open::new);
    }

    /** Finds another fingerprint each time. */
    static Mutation recognisingNoRequest() {
        return keys(ChangedKey.Forgetful::new);
    }

    private static Mutation keys(UnaryOperator<CustomerKey> change) {
        return replacing(CustomerKeys.class, (keys, clients) -> new CustomerKeys() {
            @Override
            public CustomerKey current(CustomerId customer) {
                return change.apply(keys.current(customer));
            }

            @Override
            public CustomerKey reload(CustomerId customer) {
                return change.apply(keys.reload(customer));
            }

            @Override
            public Optional<CustomerKey> version(CustomerId customer, long version) {
                return keys.version(customer, version).map(change);
            }
        });
    }

    /** Runs something with the order after each that was placed. */
    static BeanPostProcessor afterPlacing(BiConsumer<Clients, Order> then) {
        return processing(Orders.class, (orders, clients) -> (Orders) Proxy.newProxyInstance(
                Beans.class.getClassLoader(), new Class<?>[] {Orders.class}, (proxy, method, arguments) -> {
                    try {
                        var answer = method.invoke(orders, arguments);
                        if (method.getName().equals("place")) {
                            then.accept(clients, (Order) arguments[0]);
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static <T> Mutation replacing(Class<T> type, BiFunction<T, Clients, T> replace) {
        return Mutation.ofBeans(processing(type, replace));
    }

    private static <T> BeanPostProcessor processing(Class<T> type, BiFunction<T, Clients, T> replace) {
        return new BeanPostProcessor() {
            private @Nullable Clients clients;

            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof Clients made) {
                    clients = made;
                }
                var known = clients;
                return type.isInstance(bean) && known != null ? replace.apply(type.cast(bean), known) : bean;
            }
        };
    }
}
