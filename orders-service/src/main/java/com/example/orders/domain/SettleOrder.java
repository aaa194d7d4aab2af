package com.example.orders.domain;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Confirms or rejects an order when inventory has answered. */
public final class SettleOrder {

    private final Orders orders;
    private final Clock clock;

    public SettleOrder(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Lets the order make of the answer what its state allows.
     *
     * @return how long the order waited, where this answer settled it
     * @throws Contradicted when there is no such order, or when answer and order contradict each other: the
     *     message has to be parked for a person to look at
     * @throws Contended when others changed the order first again and again: the message has to be delivered again
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
