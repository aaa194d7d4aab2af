package com.example.orders.domain;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Confirms or rejects an order, after inventory has answered. */
public final class SettleOrder {

    private final Orders orders;
    private final Clock clock;

    public SettleOrder(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Applies the answer to the order.
     *
     * @return the time that the order waited, if this answer settled it
     * @throws Contradicted if there is no such order or if it contradicts the answer: the message must be parked, so
     *     that a person can investigate
     * @throws Contended if other updates of the order won every try: the message must be delivered again
     */
    public Optional<Duration> settle(StockAnswer answer) {
        var decided = new OptimisticUpdate(orders)
                .apply(answer.orderId(), order -> order.decide(answer, clock.instant()))
                .orElseThrow(() -> new Contradicted(answer.orderId(), Conflict.UNKNOWN_ORDER));
        return switch (decided.decision()) {
            case Decision.Advance(var settled, var _) -> Optional.of(waited(settled));
            case Decision.NoChange _ -> Optional.empty();
            case Decision.RepeatEvent() -> {
                orders.repeatLastEvent(decided.order());
                yield Optional.empty();
            }
            case Decision.Contradiction(var conflict) -> throw new Contradicted(answer.orderId(), conflict);
        };
    }

    private static Duration waited(Order settled) {
        return Duration.between(settled.placedAt(), settled.history().getLast().at());
    }
}
