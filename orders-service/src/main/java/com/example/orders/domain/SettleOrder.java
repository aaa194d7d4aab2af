package com.example.orders.domain;

import java.time.Clock;

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
     * @throws IllegalStateException when there is no such order, or when answer and order contradict each other: the
     *     message has to be parked for a person to look at
     */
    public void on(StockAnswer answer) {
        var decided = new Advancing(orders)
                .decide(answer.orderId(), order -> order.on(answer, clock.instant()))
                .orElseThrow(() -> new IllegalStateException(
                        "inventory answered to order %s, which does not exist".formatted(answer.orderId())));
        switch (decided.decision()) {
            case Decision.Advance _ -> {}
            case Decision.Nothing _ -> {}
            case Decision.Repeat() -> orders.repeatLastEvent(decided.order());
            case Decision.Contradiction(var why) -> throw new IllegalStateException(why);
        }
    }
}
