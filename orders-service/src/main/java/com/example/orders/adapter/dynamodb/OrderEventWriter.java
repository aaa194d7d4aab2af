package com.example.orders.adapter.dynamodb;

import com.example.kit.event.EventEnvelope;
import com.example.orders.domain.Order;
import com.example.orders.domain.OrderEvent;
import com.example.orders.domain.OrderLine;
import com.example.orders.domain.Price;
import com.example.orders.domain.Reason;
import com.example.orders.domain.audit.AuditSlot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes order events in the format that {@code openapi/events} documents. */
final class OrderEventWriter {

    private record Line(String sku, int quantity, @Nullable Long unitPrice) {}

    private record RejectedLine(String sku, String code) {}

    private record Placed(String orderId, List<Line> lines, Instant expiresAt) {}

    private record Confirmed(String orderId, List<Line> lines, long total, String currency) {}

    private record Rejected(String orderId, List<RejectedLine> reasons) {}

    private record Cancelled(
            String orderId,
            boolean wasConfirmed,
            List<Line> lines,
            @Nullable Long total,
            @Nullable String currency) {}

    private record Expired(String orderId) {}

    private OrderEventWriter() {}

    /** Returns the envelope of the event that belongs to the order's current version. */
    static EventEnvelope write(Order order, OrderEvent event, @Nullable String trace) {
        return EventEnvelope.of(
                        event.getClass().getSimpleName(),
                        "orders",
                        "order/" + order.id(),
                        order.version(),
                        order.history().getLast().at(),
                        trace,
                        data(event))
                .inAuditSlot(AuditSlot.of(order).start());
    }

    private static Object data(OrderEvent event) {
        var id = event.orderId().value();
        return switch (event) {
            case OrderEvent.OrderPlaced placed -> new Placed(id, lines(placed.lines()), placed.expiresAt());
            case OrderEvent.OrderConfirmed confirmed ->
                new Confirmed(
                        id,
                        lines(confirmed.lines()),
                        confirmed.total().amount(),
                        confirmed.total().currency());
            case OrderEvent.OrderRejected rejected ->
                new Rejected(
                        id,
                        rejected.reasons().stream()
                                .map(OrderEventWriter::reason)
                                .toList());
            case OrderEvent.OrderCancelled cancelled ->
                new Cancelled(
                        id,
                        cancelled.total().isPresent(),
                        lines(cancelled.lines()),
                        cancelled.total().map(total -> total.amount()).orElse(null),
                        cancelled.total().map(total -> total.currency()).orElse(null));
            case OrderEvent.OrderExpired expired -> new Expired(id);
        };
    }

    private static List<Line> lines(List<OrderLine> lines) {
        return lines.stream()
                .map(line -> new Line(
                        line.sku().value(),
                        line.quantity(),
                        line.price().map(Price::unitPrice).orElse(null)))
                .toList();
    }

    private static RejectedLine reason(Reason reason) {
        return new RejectedLine(reason.sku().value(), reason.code());
    }
}
