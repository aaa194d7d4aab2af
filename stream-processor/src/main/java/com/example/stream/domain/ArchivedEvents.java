package com.example.stream.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Which events of orders and reservations are in the archive: an index of its objects, so that an audit need not read
 * them.
 */
public interface ArchivedEvents {

    /** Objects are found by the quarter of an hour in which their events arrived: none holds events of two. */
    Duration ARRIVAL_PERIOD = Duration.ofMinutes(15);

    /** Longer than all audits of a slot that differs take (32 to 40 hours). What arrives later counts as missing. */
    Duration MAX_ARRIVAL_DELAY = Duration.ofDays(2);

    /**
     * Notes what an object of the archive holds; what was noted of the same object before is replaced.
     *
     * @param batch the object's events
     * @param bySlot the ids of its events by the start of the slot in which they are audited; events without one are left
     *     out
     */
    void note(Archive.Batch batch, Map<Instant, List<String>> bySlot);

    /** The ids of the events of the slot that begins then, as far as they arrived until now; some may come twice. */
    List<String> inSlot(Instant slot, Instant now);

    /** The quarter of an hour of a moment. */
    static Instant arrivalPeriodOf(Instant moment) {
        long width = ARRIVAL_PERIOD.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), width) * width);
    }
}
