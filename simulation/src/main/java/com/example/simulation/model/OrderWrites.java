package com.example.simulation.model;

import com.example.simulation.model.Books.Placed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

/** Predicts each write to the table of orders. */
record OrderWrites(Books books, Asked asked) {

    private static final Duration REMINDER_AGE = Duration.ofMinutes(5);

    /** The least age of an order's last change when it is audited. */
    private static final Duration SETTLED = Duration.ofMinutes(30);

    void apply(Write write) {
        if (write.removed()) {
            books.require(isOutdated(write), "%s was deleted", write.key());
        } else if (write.isOf("KEY#")) {
            record(write);
        } else {
            order(write);
        }
    }

    private boolean isOutdated(Write write) {
        return books.placed(write.key()).stream()
                .allMatch(placed -> placed.ttl() < write.at().getEpochSecond());
    }

    private void record(Write write) {
        books.require(isOutdated(write), "%s was used for a second order", write.key());
        books.placed
                .computeIfAbsent(write.key(), any -> new ArrayList<>())
                .add(new Placed(
                        Values.text(write.item(), "orderId"),
                        Values.number(write.item(), "keyVersion"),
                        Values.number(write.item(), "ttl"),
                        Values.text(Values.map(write.item(), "answer"), "body")));
        books.require(!Values.text(write.item(), "fingerprint").isEmpty(), "%s has no fingerprint", write.key());
    }

    private void order(Write write) {
        var id = write.key().substring("ORDER#".length());
        var timeline = books.orders.computeIfAbsent(id, any -> new Timeline<>());
        var before = timeline.last();
        var after = after(write, id, before);
        if (after.isEmpty()) {
            return;
        }
        var predicted = after.get().item();
        books.index(predicted, write, "openShard", after.get().status().equals("PENDING"));
        books.audit(predicted, write, id, after.get().slot());
        books.compare(write, predicted, after.get().event().json());
        timeline.add(write, after.get());
    }

    private Optional<Order> after(Write write, String id, Optional<Order> before) {
        var type = Values.text(write.event(), "type");
        if (before.isEmpty()) {
            books.require(type.equals("OrderPlaced"), "order %s begins with %s", id, type);
            return new Placing(books, asked, write, id).order();
        }
        var order = before.get();
        if (Values.text(write.event(), "id").equals(order.event().id())) {
            return Optional.of(repeated(write, order));
        }
        var at = write.decidedAt();
        books.require(
                !at.isBefore(order.history().getLast().at()) && !at.isAfter(write.at()),
                "order %s: %s is of %s, written at %s",
                id,
                type,
                at,
                write.at());
        return Optional.of(
                switch (type) {
                    case "OrderConfirmed" -> confirmed(order, at);
                    case "OrderRejected" -> rejected(order, at);
                    case "OrderCancelled" -> cancelled(order, at);
                    default -> expired(order, type, at);
                });
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

    /** Only a reminder or the audit repeats an event, and only the one that the order had last when it came. */
    private Order repeated(Write write, Order order) {
        var at = Instant.parse(write.item()
                .getOrDefault("repeatedAt", Instant.EPOCH.toString())
                .toString());
        books.require(
                !at.isBefore(order.history().getLast().at()),
                "order %s: event %s was repeated as of %s, before it happened",
                order.id(),
                order.event().id(),
                at);
        books.require(
                isReminded(order, at) || isAudited(order, at),
                "order %s: event %s was repeated without a reminder or an audit",
                order.id(),
                order.event().id());
        return order.repeated(at);
    }

    private boolean isReminded(Order order, Instant at) {
        return books.reservation(order.id()).all().stream()
                .anyMatch(each -> each.status().equals("HELD")
                        && !at.isBefore(each.since().plus(REMINDER_AGE)));
    }

    /** Its slot is due, and everybody had time to hear of it. */
    private boolean isAudited(Order order, Instant at) {
        return !order.status().equals("PENDING")
                && Slot.isDue(order.slot(), at)
                && !at.isBefore(order.history().getLast().at().plus(SETTLED))
                && asked.fired("AuditOrdersFunction", at);
    }
}
