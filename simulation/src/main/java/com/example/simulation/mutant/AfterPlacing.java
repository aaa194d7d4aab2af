package com.example.simulation.mutant;

import com.example.kit.aws.Clients;
import com.example.orders.domain.Order;
import com.example.orders.domain.Orders;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Runs more work after each order that was placed. */
final class AfterPlacing {

    private AfterPlacing() {}

    static BeanPostProcessor run(BiConsumer<Clients, Order> then) {
        return new BeanReplacement<>(Orders.class, (orders, clients) -> (Orders) Proxy.newProxyInstance(
                AfterPlacing.class.getClassLoader(), new Class<?>[] {Orders.class}, (proxy, method, arguments) -> {
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
}
