package com.example.orders.function;

import com.example.orders.domain.Contact;
import com.example.orders.domain.Money;
import com.example.orders.domain.Order;
import com.example.orders.domain.OrderLine;
import com.example.orders.domain.Price;
import com.example.orders.domain.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as its customer sees it: {@code Order} in {@code orders.yaml}. */
record OrderView(
        String orderId,
        Status status,
        Instant placedAt,
        Instant expiresAt,
        List<Line> lines,
        @Nullable Long total,
        @Nullable String currency,
        @Nullable List<Reason> reasons,
        @Nullable Contact contact,
        @Nullable Boolean contactErased,
        List<Change> history) {

    record Line(
            String sku,
            int quantity,
            @Nullable String name,
            @Nullable Long unitPrice) {

        static Line of(OrderLine line) {
            return new Line(
                    line.sku().value(),
                    line.quantity(),
                    line.price().map(Price::name).orElse(null),
                    line.price().map(Price::unitPrice).orElse(null));
        }
    }

    record Reason(String sku, String code) {}

    record Change(Status status, Instant at) {}

    /** Returns the view without contact, so that it may be stored unencrypted. */
    static OrderView of(Order order) {
        return new OrderView(
                order.id().value(),
                order.status(),
                order.placedAt(),
                order.expiresAt(),
                order.lines().stream().map(Line::of).toList(),
                order.total().map(Money::amount).orElse(null),
                order.total().map(Money::currency).orElse(null),
                reasons(order),
                null,
                null,
                order.history().stream()
                        .map(change -> new Change(change.status(), change.at()))
                        .toList());
    }

    OrderView withContact(Contact contact) {
        return new OrderView(
                orderId, status, placedAt, expiresAt, lines, total, currency, reasons, contact, null, history);
    }

    OrderView withErasedContact() {
        return new OrderView(
                orderId, status, placedAt, expiresAt, lines, total, currency, reasons, null, true, history);
    }

    private static @Nullable List<Reason> reasons(Order order) {
        return order.reasons().isEmpty()
                ? null
                : order.reasons().stream()
                        .map(reason -> new Reason(reason.sku().value(), reason.code()))
                        .toList();
    }
}
