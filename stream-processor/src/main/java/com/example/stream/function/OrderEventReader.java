package com.example.stream.function;

import com.example.kit.event.EventEnvelope;
import com.example.stream.domain.Money;
import com.example.stream.domain.OrderId;
import com.example.stream.domain.SalesFact;
import com.example.stream.domain.SalesFact.Kind;
import com.example.stream.domain.Sku;
import com.example.stream.domain.SoldLine;
import java.util.List;
import java.util.Optional;

/** Reads the sales of order events, with only the fields that the projection needs. */
final class OrderEventReader {

    private record Line(String sku, int quantity, long unitPrice) {}

    private record Sold(String orderId, List<Line> lines, long total, String currency) {}

    private record Cancelled(boolean wasConfirmed) {}

    private OrderEventReader() {}

    /** Empty if the event is neither a sale nor the reversal of one. */
    static Optional<SalesFact> read(EventEnvelope event) {
        return switch (event.type()) {
            case "OrderConfirmed" -> Optional.of(event.data(Sold.class, data -> fact(data, event, Kind.CONFIRMED)));
            case "OrderCancelled" ->
                event.data(Cancelled.class).wasConfirmed()
                        ? Optional.of(event.data(Sold.class, data -> fact(data, event, Kind.CANCELLED)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static SalesFact fact(Sold data, EventEnvelope event, Kind kind) {
        var lines = data.lines().stream()
                .map(line -> new SoldLine(new Sku(line.sku()), line.quantity(), line.unitPrice()))
                .toList();
        return new SalesFact(
                new SalesFact.Key(new OrderId(data.orderId()), kind),
                event.id(),
                event.time(),
                lines,
                new Money(data.total(), data.currency()),
                Optional.ofNullable(event.auditSlot()));
    }
}
