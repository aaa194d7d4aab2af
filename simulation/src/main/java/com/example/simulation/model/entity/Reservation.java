package com.example.simulation.model.entity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The predicted reservation of an order's stock.
 *
 * @param heldAt the time at which the stock was held; null if it is not held
 * @param remindedAt the time at which its event was last published again
 * @param audited the slot in which the order's event is audited that led to the reservation
 * @param auditFrom the first version whose event is audited in that slot
 */
public record Reservation(
        String orderId,
        String status,
        long version,
        List<Line> lines,
        @Nullable String currency,
        List<Reason> reasons,
        Instant since,
        @Nullable Instant heldAt,
        @Nullable Instant remindedAt,
        Instant audited,
        long auditFrom) {

    public static Reservation held(String orderId, List<Line> lines, String currency, Instant at, Instant audited) {
        return new Reservation(orderId, "HELD", 1, lines, currency, List.of(), at, at, null, audited, 1);
    }

    public static Reservation refused(String orderId, List<Reason> reasons, Instant at, Instant audited) {
        return new Reservation(orderId, "REFUSED", 1, List.of(), null, reasons, at, null, null, audited, 1);
    }

    /** Returns the tombstone of an order that ended before its stock was requested; it has no event. */
    public static Reservation tombstone(String orderId, Instant at, Instant audited) {
        return new Reservation(orderId, "RELEASED", 1, List.of(), null, List.of(), at, null, null, audited, 2);
    }

    public Reservation then(String next, Instant at, Instant auditedNext) {
        long from = auditedNext.equals(audited) ? auditFrom : version + 1;
        return new Reservation(
                orderId, next, version + 1, lines, currency, reasons, at, null, remindedAt, auditedNext, from);
    }

    public Reservation reminded(Instant at) {
        return new Reservation(
                orderId, status, version, lines, currency, reasons, since, heldAt, at, audited, auditFrom);
    }

    public boolean holds() {
        return status.equals("HELD") || status.equals("COMMITTED");
    }

    /** True if it was refused because its order had timed out. */
    public boolean isTooLate() {
        return reasons.stream().anyMatch(reason -> reason.code().equals("TOO_LATE"));
    }

    public boolean isTombstone() {
        return status.equals("RELEASED") && version == 1;
    }

    /** Returns the event that led to the current version. */
    public Event event() {
        return new ReservationEvents(this).latest();
    }
}
