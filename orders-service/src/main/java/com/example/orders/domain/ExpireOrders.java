package com.example.orders.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Ends the wait of pending orders that nobody answered. */
public final class ExpireOrders {

    /**
     * The result of a run.
     *
     * @param expired how many orders expired
     * @param failures why a shard could not be read to its end, or why an order could not be expired
     */
    public record Expirations(int expired, List<RuntimeException> failures) {

        public Expirations {
            failures = List.copyOf(failures);
        }

        /**
         * Fails a run that did not do all it was there for.
         *
         * @throws IllegalStateException if a shard or an order failed
         */
        public void requireNoFailures() {
            if (!failures.isEmpty()) {
                throw new IllegalStateException(
                        "%s failures while orders expired, %s did".formatted(failures.size(), expired),
                        failures.getFirst());
            }
        }
    }

    private final Orders orders;
    private final Clock clock;

    public ExpireOrders(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Expires overdue orders, shard by shard, from a shard that differs from run to run. Neither an order nor a shard
     * that fails stops the others.
     *
     * @param limit asked before each order; the next run does what is left when it answers false
     */
    public Expirations expireOverdue(TimeLimit limit) {
        int expired = 0;
        var failures = new ArrayList<RuntimeException>();
        for (int shard : ShardOrder.startingAt(clock.instant(), orders.shardCount())) {
            if (limit.hasTimeLeft()) {
                expired += expireShard(shard, limit, failures);
            }
        }
        return new Expirations(expired, failures);
    }

    private int expireShard(int shard, TimeLimit limit, List<RuntimeException> failures) {
        int expired = 0;
        try {
            var overdue = orders.findOverdue(shard, clock.instant()).iterator();
            while (limit.hasTimeLeft() && overdue.hasNext()) {
                expired += tryExpire(overdue.next(), failures) ? 1 : 0;
            }
        } catch (RuntimeException unreadablePage) {
            failures.add(unreadablePage);
        }
        return expired;
    }

    private boolean tryExpire(OrderId id, List<RuntimeException> failures) {
        try {
            return expire(id);
        } catch (RuntimeException failure) {
            failures.add(failure);
            return false;
        }
    }

    private boolean expire(OrderId id) {
        return new OptimisticUpdate(orders)
                .apply(id, order -> order.expire(clock.instant()))
                .filter(result -> result.decision() instanceof Decision.Advance)
                .isPresent();
    }
}
