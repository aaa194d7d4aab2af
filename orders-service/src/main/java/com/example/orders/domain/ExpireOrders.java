package com.example.orders.domain;

import java.time.Clock;
import java.util.function.BooleanSupplier;

/** Ends the wait of pending orders that nobody answered. */
public final class ExpireOrders {

    private final Orders orders;
    private final Clock clock;

    public ExpireOrders(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Expires what is overdue, shard by shard.
     *
     * @param goOn asked before each order; what is left when it says no is done by the next run
     * @return how many orders expired
     */
    public int run(BooleanSupplier goOn) {
        int expired = 0;
        for (int shard = 0; shard < orders.shards() && goOn.getAsBoolean(); shard++) {
            var overdue = orders.overdue(shard, clock.instant()).iterator();
            while (goOn.getAsBoolean() && overdue.hasNext()) {
                expired += expire(overdue.next()) ? 1 : 0;
            }
        }
        return expired;
    }

    private boolean expire(OrderId id) {
        return new Advancing(orders)
                .decide(id, order -> order.expire(clock.instant()))
                .filter(result -> result.decision() instanceof Decision.Advance)
                .isPresent();
    }
}
