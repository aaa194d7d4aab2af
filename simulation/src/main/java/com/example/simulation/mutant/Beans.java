package com.example.simulation.mutant;

import com.example.kit.aws.Clients;
import com.example.orders.domain.Contact;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.CustomerKey;
import com.example.orders.domain.CustomerKeys;
import com.example.orders.domain.Order;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.Orders;
import com.example.orders.domain.SealedContact;
import com.example.simulation.process.Mutation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/** Changes the services' beans. */
final class Beans {

    private Beans() {}

    /** Seals and opens every contact as if it were of one and the same order. */
    static Mutation sealingForAnyOrder() {
        return keys(OfAnyOrder::new);
    }

    /** Stores every contact as it is. */
    static Mutation sealingNothing() {
        return keys(Open::new);
    }

    /** Finds another fingerprint each time. */
    static Mutation recognisingNoRequest() {
        return keys(Forgetful::new);
    }

    private static Mutation keys(UnaryOperator<CustomerKey> change) {
        return replacing(CustomerKeys.class, (keys, clients) -> new CustomerKeys() {
            @Override
            public CustomerKey current(CustomerId customer) {
                return change.apply(keys.current(customer));
            }

            @Override
            public CustomerKey refreshed(CustomerId customer) {
                return change.apply(keys.refreshed(customer));
            }

            @Override
            public Optional<CustomerKey> version(CustomerId customer, long version) {
                return keys.version(customer, version).map(change);
            }
        });
    }

    private record Open(CustomerKey key) implements CustomerKey {

        @Override
        public long version() {
            return key.version();
        }

        @Override
        public SealedContact seal(OrderId order, Contact contact) {
            return new SealedContact(JsonMapper.shared().writeValueAsBytes(contact), key.version());
        }

        @Override
        public Contact open(OrderId order, SealedContact sealed) {
            return JsonMapper.shared().readValue(sealed.bytes(), Contact.class);
        }

        @Override
        public String fingerprint(String text) {
            return key.fingerprint(text);
        }
    }

    private record Forgetful(CustomerKey key, AtomicInteger times) implements CustomerKey {

        private static final AtomicInteger TIMES = new AtomicInteger();

        Forgetful(CustomerKey key) {
            this(key, TIMES);
        }

        @Override
        public long version() {
            return key.version();
        }

        @Override
        public SealedContact seal(OrderId order, Contact contact) {
            return key.seal(order, contact);
        }

        @Override
        public Contact open(OrderId order, SealedContact sealed) {
            return key.open(order, sealed);
        }

        @Override
        public String fingerprint(String text) {
            return key.fingerprint(text + times.incrementAndGet());
        }
    }

    private record OfAnyOrder(CustomerKey key) implements CustomerKey {

        private static final OrderId ANY = new OrderId("00000000000000000000000000");

        @Override
        public long version() {
            return key.version();
        }

        @Override
        public SealedContact seal(OrderId order, Contact contact) {
            return key.seal(ANY, contact);
        }

        @Override
        public Contact open(OrderId order, SealedContact sealed) {
            return key.open(ANY, sealed);
        }

        @Override
        public String fingerprint(String text) {
            return key.fingerprint(text);
        }
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
