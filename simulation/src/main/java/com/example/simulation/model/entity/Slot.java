package com.example.simulation.model.entity;

import java.time.Duration;
import java.time.Instant;

/** The quarters of an hour by which orders are audited and archived events are found. */
public final class Slot {

    static final Duration WIDTH = Duration.ofMinutes(15);

    /** A slot accepts changes of its orders for this long after its end. */
    private static final Duration OPEN = Duration.ofMinutes(105);

    /** A slot is compared no earlier than this long after its end. */
    private static final Duration DUE = Duration.ofMinutes(45);

    private Slot() {}

    /** The start of the slot that a moment is in. */
    public static Instant of(Instant moment) {
        return moment.minusMillis(Math.floorMod(moment.toEpochMilli(), WIDTH.toMillis()));
    }

    public static boolean isOpen(Instant slot, Instant now) {
        return now.isBefore(slot.plus(WIDTH).plus(OPEN));
    }

    public static boolean isDue(Instant slot, Instant now) {
        return !now.isBefore(slot.plus(WIDTH).plus(DUE));
    }
}
