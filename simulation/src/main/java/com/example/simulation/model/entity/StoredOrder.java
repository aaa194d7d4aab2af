package com.example.simulation.model.entity;

import java.util.SortedMap;

/** An order as the table holds it. */
public record StoredOrder(Order order) {

    /** Returns the item without the event and the attributes of indexes. */
    public SortedMap<String, Object> item() {
        return new Fields()
                .with("pk", "ORDER#" + order.id())
                .with("orderId", order.id())
                .with("ownerId", order.owner())
                .with("placedAt", Values.stored(order.placedAt()))
                .with("placedAtId", Values.stored(order.placedAt()) + "#" + order.id())
                .with("expiresAt", Values.stored(order.expiresAt()))
                .with("contact", order.sealed().contact())
                .with("tenant", order.sealed().tenant())
                .with("keyVersion", order.sealed().keyVersion())
                .with("status", order.status())
                .with("version", order.version())
                .with("lines", order.lines().stream().map(Line::full).toList())
                .with("total", order.total())
                .with("currency", order.currency())
                .with("reasons", order.reasons().stream().map(Reason::full).toList())
                .with(
                        "history",
                        order.history().stream()
                                .map(each -> new Fields()
                                        .with("status", each.status())
                                        .with("at", Values.stored(each.at())))
                                .toList())
                .with("eventType", order.event().type())
                .with("repeatedAt", order.repeatedAt() == null ? null : Values.stored(order.repeatedAt()));
    }
}
