package com.example.orders.domain.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A slot whose audit has not come to an end.
 *
 * @param askedAt ledgers that were read before do not count; in the future where the slot is audited again
 * @param list whether the ledgers' entries are wanted, since their summaries differed
 * @param audits how often it differed in detail
 * @param differences those of its latest audit
 */
public record OpenSlot(AuditSlot slot, Instant askedAt, boolean list, int audits, List<Difference> differences) {

    /** What was repaired has had its time by then; what was not is reported in every hour. */
    static final Duration AGAIN = Duration.ofMinutes(30);

    /** A day of audits, each of which was reported: somebody knows by then. */
    static final int MAX_AUDITS = 48;

    public OpenSlot {
        differences = List.copyOf(differences);
    }

    static OpenSlot asked(AuditSlot slot, Instant now) {
        return new OpenSlot(slot, now, false, 0, List.of());
    }

    OpenSlot askingForEntries(Instant now) {
        return new OpenSlot(slot, now, true, audits, differences);
    }

    OpenSlot again(List<Difference> found, Instant now) {
        return new OpenSlot(slot, now.plus(AGAIN), false, audits + 1, found);
    }

    boolean isGivenUp() {
        return audits >= MAX_AUDITS;
    }
}
