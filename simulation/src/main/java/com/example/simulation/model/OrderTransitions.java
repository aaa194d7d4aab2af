package com.example.simulation.model;

import com.example.simulation.model.entity.Order;
import com.example.simulation.model.entity.Reservation;
import java.time.Instant;

/** Predicts an order after an event and requires a reason for the event: stock, a request or a timer. */
record OrderTransitions(Books books, Asked asked) {

    Order after(Order order, String type, Instant at) {
        return switch (type) {
            case "OrderConfirmed" -> confirmed(order, at);
            case "OrderRejected" -> rejected(order, at);
            case "OrderCancelled" -> cancelled(order, at);
            default -> expired(order, type, at);
        };
    }

    private Order confirmed(Order order, Instant at) {
        books.require(order.status().equals("PENDING"), "order %s was confirmed, being %s", order.id(), order.status());
        var held = books.reservation(order.id()).all().stream()
                .filter(each -> each.status().equals("HELD"))
                .findFirst();
        books.require(held.isPresent(), "order %s was confirmed without stock", order.id());
        return held.map(stock -> order.priced(stock.lines(), stock.currency()))
                .orElse(order)
                .then("CONFIRMED", at);
    }

    private Order rejected(Order order, Instant at) {
        books.require(order.status().equals("PENDING"), "order %s was rejected, being %s", order.id(), order.status());
        var refused = books.reservation(order.id())
                .last()
                .filter(each -> each.status().equals("REFUSED"));
        books.require(refused.isPresent(), "order %s was rejected, its stock was not refused", order.id());
        return refused.map(stock -> order.because(stock.reasons()))
                .orElse(order)
                .then("REJECTED", at);
    }

    private Order cancelled(Order order, Instant at) {
        books.require(
                order.status().equals("PENDING") || order.status().equals("CONFIRMED"),
                "order %s was cancelled, being %s",
                order.id(),
                order.status());
        books.require(asked.toCancel(order, at), "order %s was cancelled without a request", order.id());
        return order.then("CANCELLED", at);
    }

    private Order expired(Order order, String type, Instant at) {
        books.require(type.equals("OrderExpired"), "order %s: unknown event %s", order.id(), type);
        books.require(order.status().equals("PENDING"), "order %s expired, being %s", order.id(), order.status());
        var isRefused = books.reservation(order.id())
                .last()
                .filter(Reservation::isTooLate)
                .isPresent();
        books.require(
                isRefused || (!at.isBefore(order.expiresAt()) && asked.fired("ExpireOrdersFunction", at)),
                "order %s expired at %s, before its time or without a timer",
                order.id(),
                at);
        return order.then("EXPIRED", at);
    }
}
