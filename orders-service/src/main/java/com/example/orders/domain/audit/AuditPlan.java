package com.example.orders.domain.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The slots that are being audited.
 *
 * @param next the first slot that is not yet in the plan
 */
public record AuditPlan(AuditSlot next, List<OpenSlot> slots) {

    /** Time to deploy every service of a new stage. Orders placed before that are not audited. */
    static final Duration START_DELAY = Duration.ofHours(1);

    /** Two days of slots. Later slots are added when earlier ones are complete. */
    static final int MAX_OPEN_SLOTS = 192;

    public AuditPlan {
        slots = List.copyOf(slots);
    }

    static AuditPlan startingAfter(Instant now) {
        return new AuditPlan(AuditSlot.at(now.plus(START_DELAY)), List.of());
    }

    /** Adds every slot that has become due. */
    AuditPlan withDueSlots(Instant now) {
        var open = new ArrayList<>(slots);
        var first = next;
        while (!first.due().isAfter(now) && open.size() < MAX_OPEN_SLOTS) {
            open.add(OpenSlot.asked(first, now));
            first = first.next();
        }
        return new AuditPlan(first, open);
    }
}
