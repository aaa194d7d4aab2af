package com.example.simulation.model.entity;

import java.util.List;
import java.util.SortedMap;

/** An order as the API shows it. */
public record OrderView(Order order) {

    /** Returns the order without its contact. */
    public SortedMap<String, Object> withoutContact() {
        return new Fields()
                .with("orderId", order.id())
                .with("status", order.status())
                .with("placedAt", order.placedAt().toString())
                .with("expiresAt", order.expiresAt().toString())
                .with("lines", order.lines().stream().map(Line::full).toList())
                .with("total", order.total())
                .with("currency", order.currency())
                .withUnlessEmpty(
                        "reasons", order.reasons().stream().map(Reason::full).toList())
                .with(
                        "history",
                        order.history().stream()
                                .map(each -> new Fields()
                                        .with("status", each.status())
                                        .with("at", each.at().toString()))
                                .toList());
    }

    /** Returns the order with the contact that its customer entered. */
    public SortedMap<String, Object> withContact() {
        var view = withoutContact();
        view.put("contact", Values.map(Values.parse(order.request().body()), "contact"));
        return view;
    }

    /** Returns the order as an entry of a list. */
    public SortedMap<String, Object> summary() {
        var summary = withoutContact();
        summary.keySet().retainAll(List.of("orderId", "status", "placedAt", "total", "currency"));
        return summary;
    }
}
