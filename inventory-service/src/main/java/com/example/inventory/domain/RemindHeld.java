package com.example.inventory.domain;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Asks again for a decision on orders whose stock is held for long. */
public final class RemindHeld {

    /** An order decides within five minutes; held for twice as long, its decision was lost on the way. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Reservations reservations;
    private final Clock clock;

    public RemindHeld(Reservations reservations, Clock clock) {
        this.reservations = reservations;
        this.clock = clock;
    }

    /**
     * Has the events of those reservations published again, shard by shard.
     *
     * @param goOn asked before each reservation; what is left when it says no is done by the next run
     * @return how many are held without a decision
     */
    public int run(BooleanSupplier goOn) {
        int reminded = 0;
        var before = clock.instant().minus(PATIENCE);
        for (int shard = 0; shard < reservations.shards() && goOn.getAsBoolean(); shard++) {
            var held = reservations.heldBefore(shard, before).iterator();
            while (goOn.getAsBoolean() && held.hasNext()) {
                reminded += reservations.remind(held.next()) ? 1 : 0;
            }
        }
        return reminded;
    }
}
