package com.example.orders.domain.audit;

import com.example.orders.domain.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A slot whose audit is not complete.
 *
 * @param askedAt ledgers that were read before this time do not count; in the future if the slot is audited again later
 * @param entriesWanted true if the entries are needed, because the summaries differed
 * @param audits the number of audits in which entries differed
 * @param differences the differences of the latest audit, or of the current one once it has judged an order
 * @param judged the orders that the current audit has judged; its last run had no time for the others
 */
public record OpenSlot(
        AuditSlot slot,
        Instant askedAt,
        boolean entriesWanted,
        int audits,
        List<Difference> differences,
        Set<OrderId> judged) {

    /** Time for a repair to take effect. Including the time for new ledgers, the next audit follows after 40 to 50 minutes. */
    static final Duration REAUDIT_DELAY = Duration.ofMinutes(30);

    /** All audits together take 32 to 40 hours. Each of them was reported, so operators know of the difference by then. */
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

    /** Returns the differences that the current audit has found so far. */
    List<Difference> found() {
        return judged.isEmpty() ? List.of() : differences;
    }

    /** Returns the slot for the next run, which skips the orders that are already judged. */
    OpenSlot paused(Set<OrderId> done, List<Difference> found) {
        return done.isEmpty() ? this : new OpenSlot(slot, askedAt, entriesWanted, audits, found, done);
    }

    OpenSlot reaudited(List<Difference> found, Instant now) {
        return new OpenSlot(slot, now.plus(REAUDIT_DELAY), false, audits + 1, found, Set.of());
    }

    /** Returns the slot for a second audit, after the last change that belongs to it; empty if that audit is complete. */
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
