package com.example.simulation.model;

import com.example.simulation.model.entity.Order;
import com.example.simulation.model.entity.StoredOrder;
import com.example.simulation.model.entity.Timeline;
import com.example.simulation.model.entity.Values;
import com.example.simulation.model.entity.Write;
import java.util.ArrayList;
import java.util.Optional;

/** Predicts each write to the table of orders. */
record OrderWrites(Books books, Asked asked) {

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
                .add(new IdempotencyRecord(
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
        var predicted = new StoredOrder(after.get()).item();
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
            return Optional.of(new RepeatedEvents(books, asked).repeated(write, order));
        }
        var at = write.decidedAt();
        books.require(
                !at.isBefore(order.history().getLast().at()) && !at.isAfter(write.at()),
                "order %s: %s is of %s, written at %s",
                id,
                type,
                at,
                write.at());
        return Optional.of(new OrderTransitions(books, asked).after(order, type, at));
    }
}
