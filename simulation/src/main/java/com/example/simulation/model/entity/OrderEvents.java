package com.example.simulation.model.entity;

import java.util.SortedMap;

/** The events of an order. */
record OrderEvents(Order order) {

    /** Returns the event that led to the current status. */
    Event latest() {
        var data = switch (order.status()) {
            case "PENDING" ->
                new Fields()
                        .with("orderId", order.id())
                        .with(
                                "lines",
                                order.lines().stream().map(Line::withoutName).toList())
                        .with("expiresAt", order.expiresAt().toString());
            case "CONFIRMED" -> sold();
            case "REJECTED" ->
                new Fields()
                        .with("orderId", order.id())
                        .with(
                                "reasons",
                                order.reasons().stream().map(Reason::full).toList());
            case "CANCELLED" -> {
                var cancelled = sold();
                cancelled.put("wasConfirmed", order.wasEver("CONFIRMED"));
                yield cancelled;
            }
            default -> new Fields().with("orderId", order.id());
        };
        var type = order.status().equals("PENDING") ? "OrderPlaced" : "Order" + Status.capitalised(order.status());
        return new Event(
                type,
                "orders",
                "order/" + order.id(),
                order.version(),
                order.history().getLast().at(),
                order.slot(),
                data);
    }

    private SortedMap<String, Object> sold() {
        return new Fields()
                .with("orderId", order.id())
                .with("lines", order.lines().stream().map(Line::withoutName).toList())
                .with("total", order.total())
                .with("currency", order.currency());
    }
}
