package com.example.kit.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a service publishes of a ledger: one summary for each slot it was asked for.
 *
 * @param takenAt a moment before the ledger was read
 */
public record PublishedSummaries(Instant takenAt, List<Summary> slots) {

    /** How many entries there are in a slot, and their digest. */
    public record Summary(Instant slot, int count, String digest) {}
}
