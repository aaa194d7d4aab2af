package com.example.inventory.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Asks again for a decision on orders whose stock is held for long. */
public final class RemindHeld {

    /** An order decides within five minutes; held for twice as long, its decision was lost on the way. */
    public static final Duration DECISION_TIMEOUT = Duration.ofMinutes(10);

    /**
     * The result of a run.
     *
     * @param held without a decision when the run looked
     * @param reminded of those, still held when their event was to be published again
     * @param failures why a shard could not be read to its end, or why a reservation could not be reminded of
     */
    public record Reminders(int held, int reminded, List<RuntimeException> failures) {

        public Reminders {
            failures = List.copyOf(failures);
        }

        /**
         * Fails a run that did not do all it was there for.
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

    /** Counts while a run goes on. */
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
     * Has the events of those reservations published again, shard by shard, from a shard that differs from run to run.
     * Neither a reservation nor a shard that fails stops the others.
     *
     * @param goOn asked before each reservation; the next run does what is left when it answers false
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
