package com.example.orders.domain.audit;

import com.example.orders.domain.Orders;
import com.example.orders.domain.TimeLimit;
import com.example.orders.domain.audit.AuditNotes.Summaries;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Compares orders with the ledgers of other services, slot by slot, and republishes the last event of an order if that can
 * repair a difference.
 *
 * <p>The audit first compares summaries, and then the entries of only those slots whose summaries differ. It skips orders
 * that changed shortly before the ledgers were read, because a message may still be on its way. A slot that differs is
 * audited again until it agrees, at most {@link OpenSlot#MAX_AUDITS} times.
 */
public final class AuditOrders {

    private final AuditNotes notes;
    private final SummaryCheck summaryCheck;
    private final EntryCheck entryCheck;
    private final Clock clock;

    public AuditOrders(
            Orders orders, AuditedOrders auditedOrders, AuditNotes notes, Comparison comparison, Clock clock) {
        this.notes = notes;
        this.summaryCheck = new SummaryCheck(auditedOrders, notes);
        this.entryCheck = new EntryCheck(orders, auditedOrders, notes, comparison);
        this.clock = clock;
    }

    /**
     * Continues the audit of every open slot for which the other services have published their ledgers. A slot that
     * fails does not stop the others.
     *
     * @param limit called before each slot and each differing order; if it returns false, the rest is left to the next
     *     run
     */
    public AuditReport audit(TimeLimit limit) {
        var run = new AuditRun(clock.instant(), new AuditReport(), limit);
        var stored = notes.plan();
        var plan = stored.orElseGet(() -> AuditPlan.startingAfter(run.now())).withDueSlots(run.now());
        // Slots that this run asks for cannot have an answer yet.
        var summaries = hasBeenAsked(stored, run.now()) ? summaries() : Map.<Ledger, Summaries>of();
        var open = new ArrayList<OpenSlot>();
        plan.slots().forEach(slot -> audit(slot, summaries, run).ifPresent(open::add));
        var next = new AuditPlan(plan.next(), open);
        if (!stored.equals(Optional.of(next))) {
            notes.store(next);
        }
        return run.report();
    }

    private static boolean hasBeenAsked(Optional<AuditPlan> plan, Instant now) {
        return plan.stream().flatMap(stored -> stored.slots().stream()).anyMatch(slot -> slot.hasBeenAsked(now));
    }

    private Map<Ledger, Summaries> summaries() {
        var summaries = new EnumMap<Ledger, Summaries>(Ledger.class);
        for (var ledger : Ledger.values()) {
            notes.summaries(ledger).ifPresent(found -> summaries.put(ledger, found));
        }
        return summaries;
    }

    /** Returns the slot with the work that is left; empty if its audit is complete. */
    private Optional<OpenSlot> audit(OpenSlot slot, Map<Ledger, Summaries> summaries, AuditRun run) {
        if (!run.hasTimeLeft() || !slot.hasBeenAsked(run.now())) {
            return Optional.of(slot);
        }
        try {
            return slot.entriesWanted() ? entryCheck.check(slot, run) : summaryCheck.check(slot, summaries, run);
        } catch (RuntimeException failure) {
            run.report().addFailure(failure);
            return Optional.of(slot);
        }
    }
}
