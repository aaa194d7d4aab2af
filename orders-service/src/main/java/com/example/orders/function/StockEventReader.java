package com.example.orders.function;

import com.example.kit.event.EventEnvelope;
import com.example.kit.event.UnreadableEvent;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.OrderLine;
import com.example.orders.domain.Price;
import com.example.orders.domain.Reason;
import com.example.orders.domain.Sku;
import com.example.orders.domain.StockAnswer;
import java.util.List;
import java.util.Optional;

/** Reads inventory's events: only the fields that orders needs. */
final class StockEventReader {

    /** The only reason of inventory that concerns the whole order and not a line. */
    private static final String TOO_LATE = "TOO_LATE";

    private record Line(String sku, int quantity, String name, long unitPrice) {}

    private record Reserved(String orderId, List<Line> lines, String currency) {}

    private record RefusedLine(String sku, String code) {}

    private record Refused(String orderId, List<RefusedLine> reasons) {}

    private StockEventReader() {}

    static StockAnswer read(EventEnvelope event) {
        return switch (event.type()) {
            case "StockReserved" -> event.data(Reserved.class, data -> reserved(data, event));
            case "StockRefused" -> event.data(Refused.class, StockEventReader::refused);
            default ->
                throw new UnreadableEvent(
                        UnreadableEvent.Reason.FOREIGN_TYPE,
                        "event %s of type %s is not an answer to an order".formatted(event.id(), event.type()));
        };
    }

    private static StockAnswer reserved(Reserved data, EventEnvelope event) {
        var lines = data.lines().stream().map(StockEventReader::line).toList();
        return new StockAnswer.Reserved(new OrderId(data.orderId()), lines, data.currency(), event.time());
    }

    private static OrderLine line(Line line) {
        var price = new Price(line.name(), line.unitPrice());
        return new OrderLine(new Sku(line.sku()), line.quantity(), Optional.of(price));
    }

    private static StockAnswer refused(Refused data) {
        if (data.reasons().stream().map(RefusedLine::code).anyMatch(TOO_LATE::equals)) {
            return new StockAnswer.TooLate(new OrderId(data.orderId()));
        }
        var reasons = data.reasons().stream()
                .map(reason -> new Reason(new Sku(reason.sku()), reason.code()))
                .toList();
        return new StockAnswer.Refused(new OrderId(data.orderId()), reasons);
    }
}
