package com.example.orders.domain;

import java.util.Optional;
import java.util.function.Function;

/**
 * Lets an order decide and stores what it decided, again from the start when another was quicker.
 *
 * <p>Each round that is lost was won by another, and an order has few states: the rounds end by themselves.
 */
final class Advancing {

    private static final int ROUNDS = 8;

    private final Orders orders;

    Advancing(Orders orders) {
        this.orders = orders;
    }

    /** The decision, and the order as it was when it decided. */
    record Decided<D extends Decision>(D decision, Order order) {}

    /**
     * Answers empty where there is no such order.
     *
     * @throws Contended when others were quicker in every round
     */
    <D extends Decision> Optional<Decided<D>> decide(OrderId id, Function<Order, D> decide) {
        for (int round = 0; round < ROUNDS; round++) {
            var found = orders.withId(id);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var order = found.get();
            var decision = decide.apply(order);
            if (stored(decision)) {
                return Optional.of(new Decided<>(decision, order));
            }
        }
        throw new Contended("order %s was changed %s times in a row by others".formatted(id, ROUNDS));
    }

    private boolean stored(Decision decision) {
        return !(decision instanceof Decision.Advance(var next, var event)) || orders.advance(next, event);
    }
}
