package com.example.inventory.function;

import com.example.inventory.domain.OrderId;
import com.example.inventory.domain.RequestedLine;
import com.example.inventory.domain.Sku;
import com.example.inventory.domain.StockRequest;
import com.example.kit.event.EventEnvelope;
import com.example.kit.event.UnreadableEvent;
import com.example.kit.event.UnreadableEvent.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the events of the orders service as requests to inventory, with only the fields that inventory needs. */
final class OrderEventReader {

    private record Line(String sku, int quantity) {}

    private record Placed(String orderId, List<Line> lines, Optional<Instant> expiresAt) {}

    private record Decided(String orderId) {}

    private OrderEventReader() {}

    static StockRequest read(EventEnvelope event) {
        return switch (event.type()) {
            case "OrderPlaced" -> event.data(Placed.class, OrderEventReader::reserve);
            case "OrderConfirmed" -> new StockRequest.Commit(decided(event));
            case "OrderCancelled", "OrderExpired" -> new StockRequest.Release(decided(event));
            default ->
                throw new UnreadableEvent(
                        Reason.FOREIGN_TYPE,
                        "event %s of type %s asks nothing of inventory".formatted(event.id(), event.type()));
        };
    }

    private static StockRequest reserve(Placed data) {
        var lines = data.lines().stream()
                .map(line -> new RequestedLine(new Sku(line.sku()), line.quantity()))
                .toList();
        return new StockRequest.Reserve(new OrderId(data.orderId()), lines, data.expiresAt());
    }

    private static OrderId decided(EventEnvelope event) {
        return event.data(Decided.class, data -> new OrderId(data.orderId()));
    }
}
