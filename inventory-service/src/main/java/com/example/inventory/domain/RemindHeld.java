package com.example.inventory.domain;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Asks again for a decision on orders whose stock is held for long. */
public final class RemindHeld {

    /** An order decides within five minutes; held for twice as long, its decision was lost on the way. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    /**
     * What a run came to.
     *
     * @param held without a decision when the run looked
     * @param reminded of those, still held when their event was to be published again
     * @param failures of those, why they could not be reminded of
     */
    public record Reminders(int held, int reminded, List<RuntimeException> failures) {

        /**
         * Lets a run fail that did not do all it was there for.
         *
         * @throws IllegalStateException when some could not be reminded of
         */
        public void requireAll() {
            if (!failures.isEmpty()) {
                throw new IllegalStateException(
                        "%s of %s held reservations could not be reminded of".formatted(failures.size(), held),
                        failures.getFirst());
            }
        }
    }

    private final Reservations reservations;
    private final Clock clock;

    public RemindHeld(Reservations reservations, Clock clock) {
        this.reservations = reservations;
        this.clock = clock;
    }

    /**
     * Has the events of those reservations published again, shard by shard. One that cannot be is passed over, not to
     * be in the way of others.
     *
     * @param goOn asked before each reservation; what is left when it says no is done by the next run
     */
    public Reminders run(BooleanSupplier goOn) {
        int found = 0;
        int reminded = 0;
        var failures = new ArrayList<RuntimeException>();
        var before = clock.instant().minus(PATIENCE);
        for (int shard = 0; shard < reservations.shards() && goOn.getAsBoolean(); shard++) {
            var held = reservations.heldBefore(shard, before).iterator();
            while (goOn.getAsBoolean() && held.hasNext()) {
                found++;
                var order = held.next();
                try {
                    reminded += reservations.remind(order) ? 1 : 0;
                } catch (RuntimeException failure) {
                    failures.add(failure);
                }
            }
        }
        return new Reminders(found, reminded, failures);
    }
}
