package com.example.simulation.saga;

import com.example.inventory.domain.HeldLine;
import com.example.inventory.domain.Reservation;
import com.example.inventory.domain.StockEvent;
import com.example.inventory.domain.StockRequest;
import com.example.orders.domain.Order;
import com.example.orders.domain.OrderEvent;
import com.example.orders.domain.OrderLine;
import com.example.orders.domain.Price;
import com.example.orders.domain.Reason;
import com.example.orders.domain.StockAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One order, its reservation, what is on the shelf, and every message that was ever sent with how often it was delivered.
 *
 * @param available how much of the one item orders may still have
 */
record World(Order order, Reservation reservation, long available, Map<Message, Integer> sent) {

    /** One more message in a queue; sending the same again changes nothing, since queues deliver at least once anyway. */
    World sending(Message message) {
        var more = new LinkedHashMap<>(sent);
        more.putIfAbsent(message, 0);
        return new World(order, reservation, available, more);
    }

    World delivered(Message message) {
        var more = new LinkedHashMap<>(sent);
        more.merge(message, 1, Integer::sum);
        return new World(order, reservation, available, more);
    }

    World with(Order next, OrderEvent event) {
        return new World(next, reservation, available, sent).sending(request(event));
    }

    World with(Reservation next, long nowAvailable) {
        return new World(order, next, nowAvailable, sent);
    }

    int deliveries() {
        return sent.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean allDelivered() {
        return sent.values().stream().allMatch(times -> times > 0);
    }

    /** The requests that {@code RequestStock} sends for an order's event; a rejection needs none. */
    private static Message request(OrderEvent event) {
        var id = new com.example.inventory.domain.OrderId(event.orderId().value());
        return new Message.ToInventory(
                switch (event) {
                    case OrderEvent.OrderPlaced placed ->
                        new StockRequest.Reserve(id, requested(placed.lines()), Optional.of(placed.expiresAt()));
                    case OrderEvent.OrderConfirmed _ -> new StockRequest.Commit(id);
                    case OrderEvent.OrderCancelled _, OrderEvent.OrderExpired _ -> new StockRequest.Release(id);
                    case OrderEvent.OrderRejected _ -> throw new IllegalArgumentException("a rejection asks nothing");
                });
    }

    private static List<com.example.inventory.domain.RequestedLine> requested(List<OrderLine> lines) {
        return lines.stream()
                .map(line -> new com.example.inventory.domain.RequestedLine(
                        new com.example.inventory.domain.Sku(line.sku().value()), line.quantity()))
                .toList();
    }

    /** The answer that {@code AnswerStock} sends for a reservation's event; only two kinds of events have one. */
    static Optional<Message> answer(StockEvent event, Instant at) {
        return switch (event) {
            case StockEvent.StockReserved reserved ->
                Optional.of(new Message.ToOrders(new StockAnswer.Reserved(
                        new com.example.orders.domain.OrderId(reserved.orderId().value()),
                        priced(reserved.lines()),
                        reserved.currency(),
                        at)));
            case StockEvent.StockRefused refused -> Optional.of(new Message.ToOrders(refused(refused)));
            case StockEvent.StockCommitted _, StockEvent.StockReleased _, StockEvent.StockAdjusted _ ->
                Optional.empty();
        };
    }

    private static StockAnswer refused(StockEvent.StockRefused refused) {
        var id = new com.example.orders.domain.OrderId(refused.orderId().value());
        return refused.reasons().stream()
                        .anyMatch(reason -> reason.code() == com.example.inventory.domain.Reason.Code.TOO_LATE)
                ? new StockAnswer.TooLate(id)
                : new StockAnswer.Refused(id, reasons(refused));
    }

    private static List<OrderLine> priced(List<HeldLine> lines) {
        return lines.stream()
                .map(line -> new OrderLine(
                        new com.example.orders.domain.Sku(line.sku().value()),
                        line.quantity(),
                        Optional.of(new Price(line.name(), line.unitPrice()))))
                .toList();
    }

    private static List<Reason> reasons(StockEvent.StockRefused refused) {
        var reasons = new ArrayList<Reason>();
        refused.reasons()
                .forEach(reason -> reasons.add(new Reason(
                        new com.example.orders.domain.Sku(reason.sku().value()),
                        reason.code().name())));
        return reasons;
    }
}
