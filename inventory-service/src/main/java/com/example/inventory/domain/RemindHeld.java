package com.example.inventory.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Requests a decision again for orders whose stock has been held for too long. */
public final class RemindHeld {

    /** An order is decided within five minutes. If its stock is held twice as long, the decision was lost. */
    public static final Duration DECISION_TIMEOUT = Duration.ofMinutes(10);

    /**
     * The result of a run.
     *
     * @param held number of reservations that were held without a decision
     * @param reminded number of those that were still held when their event was published again
     * @param failures the failures to read a shard or to publish an event again
     */
    public record Reminders(int held, int reminded, List<RuntimeException> failures) {

        public Reminders {
            failures = List.copyOf(failures);
        }

        /**
         * Throws an exception if the run was incomplete.
         *
         * @throws IllegalStateException if a shard or a reservation failed
         */
        public void requireNoFailures() {
            if (!failures.isEmpty()) {
                throw new IllegalStateException(
                        "%s failures while %s held reservations were reminded of".formatted(failures.size(), held),
                        failures.getFirst());
            }
        }
    }

    /** The counters of a run in progress. */
    private static final class Tally {

        private final List<RuntimeException> failures = new ArrayList<>();
        private int held;
        private int reminded;
    }

    private final Reservations reservations;
    private final Clock clock;

    public RemindHeld(Reservations reservations, Clock clock) {
        this.reservations = reservations;
        this.clock = clock;
    }

    /**
     * Publishes the events of these reservations again, shard by shard, starting at a different shard in each run. A
     * failure of a reservation or a shard does not stop the others.
     *
     * @param goOn called before each reservation; if it returns false, the rest is left to the next run
     */
    public Reminders remindAll(BooleanSupplier goOn) {
        var tally = new Tally();
        var before = clock.instant().minus(DECISION_TIMEOUT);
        for (int shard : ShardOrder.startingAt(clock.instant(), reservations.shardCount())) {
            if (goOn.getAsBoolean()) {
                remindShard(shard, before, goOn, tally);
            }
        }
        return new Reminders(tally.held, tally.reminded, tally.failures);
    }

    private void remindShard(int shard, Instant before, BooleanSupplier goOn, Tally tally) {
        try {
            var held = reservations.heldBefore(shard, before).iterator();
            while (goOn.getAsBoolean() && held.hasNext()) {
                tally.held++;
                remind(held.next(), tally);
            }
        } catch (RuntimeException unreadablePage) {
            tally.failures.add(unreadablePage);
        }
    }

    private void remind(OrderId order, Tally tally) {
        try {
            tally.reminded += reservations.remind(order) ? 1 : 0;
        } catch (RuntimeException failure) {
            tally.failures.add(failure);
        }
    }
}
