package com.example.kit.audit;

import java.time.Instant;
import java.util.List;

/**
 * The published part of a ledger: one summary for each requested slot.
 *
 * @param takenAt a time before the ledger was read
 */
public record PublishedSummaries(Instant takenAt, List<Summary> slots) {

    /** The number of entries in a slot, and their digest. */
    public record Summary(Instant slot, int count, String digest) {}
}
