package com.example.orders.domain;

import java.util.Optional;
import java.util.function.Function;

/**
 * Asks an order for a decision and stores it. Retries if the optimistic lock is lost.
 *
 * <p>Each lost try was won by another update, and an order has few states, so the number of tries is small.
 */
final class OptimisticUpdate {

    private static final int MAX_TRIES = 8;

    private final Orders orders;

    OptimisticUpdate(Orders orders) {
        this.orders = orders;
    }

    /** A decision, and the order before it. */
    record Decided<D extends Decision>(D decision, Order order) {}

    /**
     * Returns empty if there is no such order.
     *
     * @throws Contended if another update was faster in every try
     */
    <D extends Decision> Optional<Decided<D>> apply(OrderId id, Function<Order, D> decide) {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            var found = orders.find(id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var order = found.get();
            var decision = decide.apply(order);
            if (store(decision)) {
                return Optional.of(new Decided<>(decision, order));
            }
        }
        throw new Contended("order %s was changed %s times in a row by others".formatted(id, MAX_TRIES));
    }

    private boolean store(Decision decision) {
        return !(decision instanceof Decision.Advance(var next, var event)) || orders.advance(next, event);
    }
}
