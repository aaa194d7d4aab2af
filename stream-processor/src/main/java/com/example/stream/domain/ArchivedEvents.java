package com.example.stream.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An index of the archived events of orders and reservations, so that an audit need not read the archive. */
public interface ArchivedEvents {

    /**
     * Objects are indexed by the quarter of an hour in which their events arrived. No object contains events of two
     * quarters.
     */
    Duration ARRIVAL_PERIOD = Duration.ofMinutes(15);

    /**
     * Longer than all audits of a slot with differences (32 to 40 hours). Events that arrive later count as missing.
     */
    Duration MAX_ARRIVAL_DELAY = Duration.ofDays(2);

    /**
     * Indexes the events of an object of the archive, and replaces an earlier entry of the same object.
     *
     * @param batch the object's events
     * @param bySlot the ids of its events by the start of their audit slot; events without a slot are omitted
     */
    void note(Archive.Batch batch, Map<Instant, List<String>> bySlot);

    /**
     * Returns the ids of the events of the slot with this start that have arrived until now; may contain duplicates.
     */
    List<String> inSlot(Instant slot, Instant now);

    /** Returns the start of the quarter of an hour that contains a time. */
    static Instant arrivalPeriodOf(Instant moment) {
        long width = ARRIVAL_PERIOD.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), width) * width);
    }
}
