package com.example.inventory.adapter.dynamodb;

import com.example.inventory.domain.Adjustment;
import com.example.inventory.domain.AuditSlot;
import com.example.inventory.domain.HeldLine;
import com.example.inventory.domain.Reason;
import com.example.inventory.domain.Reservation;
import com.example.inventory.domain.StockEvent;
import com.example.inventory.domain.StockEvent.OfReservation;
import com.example.inventory.domain.StockItem;
import com.example.kit.event.EventEnvelope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes stock events as described in {@code openapi/events}. */
final class StockEventWriter {

    private record Line(String sku, int quantity, String name, long unitPrice) {}

    private record RefusedLine(String sku, String code) {}

    private record Reserved(String orderId, List<Line> lines, String currency) {}

    private record Refused(String orderId, List<RefusedLine> reasons) {}

    private record Committed(String orderId, List<Line> lines) {}

    private record Released(String orderId, List<Line> lines) {}

    private record State(String name, long unitPrice, String currency, long received, long available, long allocated) {

        static State of(StockItem item) {
            return new State(
                    item.listing().name(),
                    item.listing().unitPrice(),
                    item.listing().currency(),
                    item.levels().received(),
                    item.levels().available(),
                    item.levels().allocated());
        }
    }

    private record Adjusted(
            String sku, long edition, @Nullable State before, State after) {}

    private StockEventWriter() {}

    /**
     * Writes the event of the reservation's current version.
     *
     * <p>Its subject is the reservation, not the order: the orders service numbers the order's events, and two events
     * must not share an id.
     */
    static EventEnvelope write(Reservation reservation, OfReservation event, @Nullable String trace) {
        return EventEnvelope.of(
                        event.getClass().getSimpleName(),
                        "inventory",
                        "reservation/" + reservation.orderId(),
                        reservation.version(),
                        reservation.since(),
                        trace,
                        data(event))
                .inAuditSlot(reservation.auditSlot().map(AuditSlot::start).orElse(null));
    }

    /** Writes the event of a manager's edit. */
    static EventEnvelope write(Adjustment adjustment, @Nullable String trace) {
        var event = adjustment.event();
        return EventEnvelope.of(
                event.getClass().getSimpleName(),
                "inventory",
                "stock/" + event.after().sku(),
                event.after().edition(),
                adjustment.at(),
                trace,
                data(event));
    }

    private static Object data(StockEvent event) {
        return switch (event) {
            case StockEvent.StockReserved(var order, var lines, var currency) ->
                new Reserved(order.value(), lines(lines), currency);
            case StockEvent.StockRefused(var order, var reasons) ->
                new Refused(
                        order.value(),
                        reasons.stream().map(StockEventWriter::refusedLine).toList());
            case StockEvent.StockCommitted(var order, var lines) -> new Committed(order.value(), lines(lines));
            case StockEvent.StockReleased(var order, var lines) -> new Released(order.value(), lines(lines));
            case StockEvent.StockAdjusted(var before, var after) ->
                new Adjusted(
                        after.sku().value(),
                        after.edition(),
                        before.map(State::of).orElse(null),
                        State.of(after));
        };
    }

    private static List<Line> lines(List<HeldLine> lines) {
        return lines.stream()
                .map(line -> new Line(line.sku().value(), line.quantity(), line.name(), line.unitPrice()))
                .toList();
    }

    private static RefusedLine refusedLine(Reason reason) {
        return new RefusedLine(reason.sku().value(), reason.code().name());
    }
}
