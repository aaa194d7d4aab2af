package com.example.orders.domain;

import java.time.Clock;
import java.util.ArrayList;
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
     * Expires what is overdue, shard by shard. An order that cannot be is passed over, not to be in the way of others.
     *
     * @param goOn asked before each order; what is left when it says no is done by the next run
     * @return how many orders expired
     * @throws IllegalStateException at the end, when some of them could not be
     */
    public int run(BooleanSupplier goOn) {
        int expired = 0;
        var failures = new ArrayList<RuntimeException>();
        for (int shard = 0; shard < orders.shards() && goOn.getAsBoolean(); shard++) {
            var overdue = orders.overdue(shard, clock.instant()).iterator();
            while (goOn.getAsBoolean() && overdue.hasNext()) {
                var order = overdue.next();
                try {
                    expired += expire(order) ? 1 : 0;
                } catch (RuntimeException failure) {
                    failures.add(failure);
                }
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    "%s overdue orders could not be expired, %s were".formatted(failures.size(), expired),
                    failures.getFirst());
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
