package com.example.orders.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Expires pending orders that inventory did not answer in time. */
public final class ExpireOrders {

    /**
     * The result of a run.
     *
     * @param expired the number of expired orders
     * @param failures the exceptions of orders that could not be expired and of shards that could not be read completely
     */
    public record Expirations(int expired, List<RuntimeException> failures) {

        public Expirations {
            failures = List.copyOf(failures);
        }

        /**
         * Fails the run if any order or shard failed, so that its error is counted.
         *
         * @throws IllegalStateException if a shard or an order failed
         */
        public void requireNoFailures() {
            if (!failures.isEmpty()) {
                throw new IllegalStateException(
                        "%s failures while expiring orders, %s orders expired".formatted(failures.size(), expired),
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
     * Expires overdue orders, shard by shard. Each run starts with another shard. An order or a shard that fails does
     * not stop the others.
     *
     * @param limit called before each order; if it returns false, the rest is left to the next run
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
