package com.example.simulation.model.entity;

/** The events of a reservation. */
record ReservationEvents(Reservation reservation) {

    /** Returns the event that led to the current version. */
    Event latest() {
        var data = new Fields().with("orderId", reservation.orderId());
        if (reservation.status().equals("REFUSED")) {
            data.put("reasons", reservation.reasons().stream().map(Reason::full).toList());
        } else {
            data.put("lines", reservation.lines().stream().map(Line::full).toList());
        }
        if (reservation.status().equals("HELD") && reservation.currency() != null) {
            data.put("currency", reservation.currency());
        }
        var type = reservation.status().equals("HELD")
                ? "StockReserved"
                : "Stock" + Status.capitalised(reservation.status());
        return new Event(
                type,
                "inventory",
                "reservation/" + reservation.orderId(),
                reservation.version(),
                reservation.since(),
                reservation.audited(),
                data);
    }
}
