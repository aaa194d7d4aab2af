package com.example.simulation.model;

import com.example.simulation.model.entity.Fields;
import com.example.simulation.model.entity.Order;
import com.example.simulation.model.entity.Reservation;
import com.example.simulation.model.entity.StoredReservation;
import com.example.simulation.model.entity.Timeline;
import com.example.simulation.model.entity.Values;
import com.example.simulation.model.entity.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Predicts each write of a reservation and moves its stock. */
record ReservationWrites(Books books, Asked asked, Levels levels) {

    private static final Duration HELD_TIMEOUT = Duration.ofMinutes(10);

    void apply(Write write) {
        var id = write.key().substring("RESERVATION#".length());
        var timeline = books.reservations.computeIfAbsent(id, any -> new Timeline<>());
        var before = timeline.last();
        var after = after(write, id, before);
        move(before, after);
        var predicted = new StoredReservation(after).item();
        books.shards.sharded(predicted, write, "heldShard", after.status().equals("HELD"));
        books.shards.bySlot(predicted, write, id, after.audited());
        books.compare(
                write,
                predicted,
                after.isTombstone() ? new Fields() : after.event().json());
        timeline.add(write, after);
    }

    private void move(Optional<Reservation> before, Reservation after) {
        boolean held = before.filter(Reservation::holds).isPresent();
        if (held != after.holds()) {
            for (var line : after.lines()) {
                levels.put(levels.current(line.sku()).moved(held ? -line.quantity() : line.quantity()));
            }
        }
    }

    private Reservation after(Write write, String id, Optional<Reservation> before) {
        var type = Values.text(write.event(), "type");
        if (before.isPresent()) {
            return Values.text(write.event(), "id").equals(before.get().event().id())
                    ? reminded(write, before.get())
                    : next(write, type, before.get());
        }
        return switch (type) {
            case "StockReserved" -> new HeldStock(new StockRequest(books, write, id), levels).reservation();
            case "StockRefused" -> new RefusedStock(new StockRequest(books, write, id)).reservation();
            default -> {
                requireEnded(id);
                yield Reservation.tombstone(
                        id, Instant.parse(write.item().getOrDefault("since", "").toString()), slot(id));
            }
        };
    }

    private Reservation next(Write write, String type, Reservation before) {
        var order = books.order(before.orderId()).last();
        if (type.equals("StockCommitted")) {
            books.require(before.status().equals("HELD"), "%s was committed, being %s", write.key(), before.status());
            books.require(
                    order.filter(each -> each.wasEver("CONFIRMED")).isPresent(),
                    "%s was committed, its order was not confirmed",
                    write.key());
            return before.then("COMMITTED", write.decidedAt(), before.audited());
        }
        books.require(type.equals("StockReleased"), "%s: unexpected %s", write.key(), type);
        books.require(before.holds(), "%s was released, being %s", write.key(), before.status());
        requireEnded(before.orderId());
        return before.then("RELEASED", write.decidedAt(), slot(before.orderId()));
    }

    /** Returns the slot that the event names which ended the order. */
    private Instant slot(String id) {
        return books.order(id).last().map(Order::slot).orElse(Instant.EPOCH);
    }

    private void requireEnded(String id) {
        books.require(
                books.order(id)
                        .last()
                        .filter(each -> each.wasEver("CANCELLED") || each.wasEver("EXPIRED"))
                        .isPresent(),
                "reservation of %s was released, its order goes on",
                id);
    }

    private Reservation reminded(Write write, Reservation before) {
        var at = Instant.parse(write.item()
                .getOrDefault("remindedAt", Instant.EPOCH.toString())
                .toString());
        books.require(
                before.status().equals("HELD") && !at.isBefore(before.since().plus(HELD_TIMEOUT)),
                "%s was reminded of at %s",
                write.key(),
                at);
        books.require(asked.fired("RemindHeldFunction", at), "%s was reminded of without a timer", write.key());
        return before.reminded(at);
    }
}
