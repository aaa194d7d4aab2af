package com.example.kit.audit;

import java.time.Instant;
import java.util.List;

/**
 * Every entry of one slot, published if the summaries differed.
 *
 * @param takenAt a time before the ledger was read
 */
public record PublishedEntries(Instant takenAt, List<LedgerLine> entries) {}
