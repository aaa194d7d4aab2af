package com.example.orders.domain.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The place through which services and the auditor tell each other. */
public interface AuditNotes {

    /** The plan as it was kept last; empty before the first audit. */
    Optional<AuditPlan> plan();

    /** Keeps the plan, which asks other services for the slots in it. */
    void store(AuditPlan plan);

    /** What services have published of a ledger most recently; empty if nothing yet. */
    Optional<Summaries> summaries(Ledger ledger);

    /** What services have published of a slot of a ledger, entry by entry. */
    Optional<Entries> entries(Ledger ledger, AuditSlot slot);

    /** The summary that a ledger with these entries would have. */
    Summary summary(Collection<LedgerEntry> entries);

    /** How many entries there are, and their digest. */
    record Summary(int count, String digest) {}

    /**
     * The summary of each slot that was asked for.
     *
     * @param takenAt a moment before the ledger was read
     */
    record Summaries(Instant takenAt, Map<AuditSlot, Summary> slots) {}

    /**
     * The entries of one slot.
     *
     * @param takenAt a moment before the ledger was read
     */
    record Entries(Instant takenAt, List<LedgerEntry> entries) {}
}
