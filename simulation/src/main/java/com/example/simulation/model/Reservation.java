package com.example.simulation.model;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The stock of an order as it is predicted.
 *
 * @param heldAt when it was held, as long as it is
 * @param remindedAt when its event was last published again
 * @param audited where the order's event that it follows is audited
 * @param auditFrom the first version whose event is audited there
 */
record Reservation(
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

    static Reservation held(String orderId, List<Line> lines, String currency, Instant at, Instant audited) {
        return new Reservation(orderId, "HELD", 1, lines, currency, List.of(), at, at, null, audited, 1);
    }

    static Reservation refused(String orderId, List<Reason> reasons, Instant at, Instant audited) {
        return new Reservation(orderId, "REFUSED", 1, List.of(), null, reasons, at, null, null, audited, 1);
    }

    /** Of an order that ended before its stock was asked for: none of its versions has an event. */
    static Reservation tombstone(String orderId, Instant at, Instant audited) {
        return new Reservation(orderId, "RELEASED", 1, List.of(), null, List.of(), at, null, null, audited, 2);
    }

    Reservation then(String next, Instant at, Instant auditedNext) {
        long from = auditedNext.equals(audited) ? auditFrom : version + 1;
        return new Reservation(
                orderId, next, version + 1, lines, currency, reasons, at, null, remindedAt, auditedNext, from);
    }

    Reservation reminded(Instant at) {
        return new Reservation(
                orderId, status, version, lines, currency, reasons, since, heldAt, at, audited, auditFrom);
    }

    boolean holds() {
        return status.equals("HELD") || status.equals("COMMITTED");
    }

    /** True where it was refused because its order waited no longer. */
    boolean isTooLate() {
        return reasons.stream().anyMatch(reason -> reason.code().equals("TOO_LATE"));
    }

    boolean isTombstone() {
        return status.equals("RELEASED") && version == 1;
    }

    Event event() {
        var data = new Fields().with("orderId", orderId);
        if (status.equals("REFUSED")) {
            data.put("reasons", reasons.stream().map(Reason::full).toList());
        } else {
            data.put("lines", lines.stream().map(Line::full).toList());
        }
        if (status.equals("HELD") && currency != null) {
            data.put("currency", currency);
        }
        var type = status.equals("HELD") ? "StockReserved" : "Stock" + Status.capitalised(status);
        return new Event(type, "inventory", "reservation/" + orderId, version, since, audited, data);
    }

    /** As the table holds it, but for event and indexes. */
    SortedMap<String, Object> item() {
        return new Fields()
                .with("pk", "RESERVATION#" + orderId)
                .with("orderId", orderId)
                .with("status", status)
                .with("version", version)
                .with("since", Values.stored(since))
                .with("lines", lines.stream().map(Line::full).toList())
                .with("reasons", reasons.stream().map(Reason::full).toList())
                .with("auditFrom", auditFrom)
                .with("eventType", isTombstone() ? null : event().type())
                .with("heldAt", heldAt == null ? null : Values.stored(heldAt))
                .with("remindedAt", remindedAt == null ? null : Values.stored(remindedAt));
    }
}
