package com.example.orders.domain.audit;

import com.example.orders.domain.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A slot whose audit has not come to an end.
 *
 * @param askedAt ledgers that were read before do not count; in the future where the slot is audited reaudited
 * @param entriesWanted whether the ledgers' entries are wanted, since their summaries differed
 * @param audits how often it differed in detail
 * @param differences those of its latest audit, or of the one under way as soon as that has judged an order
 * @param judged the orders with which the audit under way is done: its last run had no time for the rest
 */
public record OpenSlot(
        AuditSlot slot,
        Instant askedAt,
        boolean entriesWanted,
        int audits,
        List<Difference> differences,
        Set<OrderId> judged) {

    /** What was repaired has had its time by then. With the answers, an audit follows another in 40 to 50 minutes. */
    static final Duration REAUDIT_DELAY = Duration.ofMinutes(30);

    /** Each was reported, and all of them take 32 to 40 hours: somebody knows by then. */
    static final int MAX_AUDITS = 48;

    public OpenSlot {
        differences = List.copyOf(differences);
        judged = Set.copyOf(judged);
    }

    static OpenSlot asked(AuditSlot slot, Instant now) {
        return new OpenSlot(slot, now, false, 0, List.of(), Set.of());
    }

    OpenSlot askingForEntries(Instant now) {
        return new OpenSlot(slot, now, true, audits, differences, Set.of());
    }

    /** What the audit under way has found so far. */
    List<Difference> found() {
        return judged.isEmpty() ? List.of() : differences;
    }

    /** Its audit goes on with the next run, which leaves out the orders that are judged. */
    OpenSlot paused(Set<OrderId> done, List<Difference> found) {
        return done.isEmpty() ? this : new OpenSlot(slot, askedAt, entriesWanted, audits, found, done);
    }

    OpenSlot reaudited(List<Difference> found, Instant now) {
        return new OpenSlot(slot, now.plus(REAUDIT_DELAY), false, audits + 1, found, Set.of());
    }

    /** Asked for once more, after the last change that belongs to it; empty if that was done. */
    Optional<OpenSlot> agreed() {
        return askedAt.isBefore(slot.finallyDue())
                ? Optional.of(new OpenSlot(slot, slot.finallyDue(), false, audits, List.of(), Set.of()))
                : Optional.empty();
    }

    boolean hasBeenAsked(Instant now) {
        return !askedAt.isAfter(now);
    }

    boolean isGivenUp() {
        return audits >= MAX_AUDITS;
    }
}
