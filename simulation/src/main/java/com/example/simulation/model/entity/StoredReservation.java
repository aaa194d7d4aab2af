package com.example.simulation.model.entity;

import java.util.SortedMap;

/** A reservation as the table holds it. */
public record StoredReservation(Reservation reservation) {

    /** Returns the item without the event and the attributes of indexes. */
    public SortedMap<String, Object> item() {
        return new Fields()
                .with("pk", "RESERVATION#" + reservation.orderId())
                .with("orderId", reservation.orderId())
                .with("status", reservation.status())
                .with("version", reservation.version())
                .with("since", Values.stored(reservation.since()))
                .with("lines", reservation.lines().stream().map(Line::full).toList())
                .with(
                        "reasons",
                        reservation.reasons().stream().map(Reason::full).toList())
                .with("auditFrom", reservation.auditFrom())
                .with(
                        "eventType",
                        reservation.isTombstone() ? null : reservation.event().type())
                .with("heldAt", reservation.heldAt() == null ? null : Values.stored(reservation.heldAt()))
                .with("remindedAt", reservation.remindedAt() == null ? null : Values.stored(reservation.remindedAt()));
    }
}
