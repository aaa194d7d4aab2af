package com.example.orders.domain.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Exchanges the audit's plan and the ledgers of other services. */
public interface AuditNotes {

    /** Returns the plan that was stored last; empty before the first audit. */
    Optional<AuditPlan> plan();

    /** Stores the plan. Other services read it and publish their ledgers of the slots in it. */
    void store(AuditPlan plan);

    /** Returns the latest published summaries of a ledger; empty if there are none yet. */
    Optional<Summaries> summaries(Ledger ledger);

    /** Returns the published entries of a ledger for one slot; empty if there are none yet. */
    Optional<Entries> entries(Ledger ledger, AuditSlot slot);

    /** Computes the summary of a ledger with these entries. */
    Summary summary(Collection<LedgerEntry> entries);

    /** The number of entries and their digest. */
    record Summary(int count, String digest) {}

    /**
     * The summaries of the slots in the plan.
     *
     * @param takenAt a time before the ledger was read
     */
    record Summaries(Instant takenAt, Map<AuditSlot, Summary> slots) {}

    /**
     * The entries of one slot.
     *
     * @param takenAt a time before the ledger was read
     */
    record Entries(Instant takenAt, List<LedgerEntry> entries) {}
}
