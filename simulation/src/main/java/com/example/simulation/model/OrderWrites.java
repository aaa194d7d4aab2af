package com.example.simulation.model;

import com.example.simulation.model.entity.Order;
import com.example.simulation.model.entity.StoredOrder;
import com.example.simulation.model.entity.Timeline;
import com.example.simulation.model.entity.Values;
import com.example.simulation.model.entity.Write;
import java.util.Optional;

/** Predicts each write to the table of orders. */
record OrderWrites(Books books, Asked asked) {

    void apply(Write write) {
        var idempotency = new IdempotencyWrites(books);
        if (write.removed()) {
            idempotency.removed(write);
        } else if (write.isOf("KEY#")) {
            idempotency.created(write);
        } else {
            order(write);
        }
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
        books.shards.sharded(predicted, write, "openShard", after.get().status().equals("PENDING"));
        books.shards.bySlot(predicted, write, id, after.get().slot());
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
