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
        @Nullable Instant remindedAt) {

    static Reservation held(String orderId, List<Line> lines, String currency, Instant at) {
        return new Reservation(orderId, "HELD", 1, lines, currency, List.of(), at, at, null);
    }

    static Reservation refused(String orderId, List<Reason> reasons, Instant at) {
        return new Reservation(orderId, "REFUSED", 1, List.of(), null, reasons, at, null, null);
    }

    /** Of an order that ended before its stock was asked for. */
    static Reservation tombstone(String orderId, Instant at) {
        return new Reservation(orderId, "RELEASED", 1, List.of(), null, List.of(), at, null, null);
    }

    Reservation then(String next, Instant at) {
        return new Reservation(orderId, next, version + 1, lines, currency, reasons, at, null, remindedAt);
    }

    Reservation reminded(Instant at) {
        return new Reservation(orderId, status, version, lines, currency, reasons, since, heldAt, at);
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
        return new Event(type, "inventory", "reservation/" + orderId, version, since, data);
    }

    /** As the table holds it, but for event and index. */
    SortedMap<String, Object> item() {
        return new Fields()
                .with("pk", "RESERVATION#" + orderId)
                .with("orderId", orderId)
                .with("status", status)
                .with("version", version)
                .with("since", Values.stored(since))
                .with("lines", lines.stream().map(Line::full).toList())
                .with("reasons", reasons.stream().map(Reason::full).toList())
                .with("eventType", isTombstone() ? null : event().type())
                .with("heldAt", heldAt == null ? null : Values.stored(heldAt))
                .with("remindedAt", remindedAt == null ? null : Values.stored(remindedAt));
    }
}
