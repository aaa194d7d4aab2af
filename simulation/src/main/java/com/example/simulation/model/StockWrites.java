package com.example.simulation.model;

import com.example.simulation.model.Books.Edited;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Predicts each write to the table of stock: reservations, edits, and the levels that they move. */
record StockWrites(Books books, Asked asked) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Applies all writes of one moment, since a transaction writes several items. */
    void apply(List<Write> together) {
        var images = new LinkedHashMap<String, Write>();
        var touched = new TreeSet<String>();
        for (var write : together) {
            if (write.removed()) {
                books.require(false, "%s was deleted", write.key());
            } else if (write.isOf("RESERVATION#")) {
                reservation(write, together.getLast(), touched);
            } else if (write.isOf("ADJUSTMENT#")) {
                adjustment(write, together.getLast(), touched);
            } else {
                images.put(write.key().substring("SKU#".length()), write);
            }
        }
        touched.addAll(images.keySet());
        for (var sku : touched) {
            var predicted =
                    books.item(sku).last().orElseGet(() -> Item.none(sku)).item();
            var actual = Optional.ofNullable(images.get(sku)).map(Write::item).orElseGet(Fields::new);
            books.wrongs.addAll(Values.differences("stock of " + sku, predicted, actual));
        }
    }

    private void reservation(Write write, Write last, TreeSet<String> touched) {
        var id = write.key().substring("RESERVATION#".length());
        var timeline = books.reservations.computeIfAbsent(id, any -> new Timeline<>());
        var before = timeline.last();
        var after = after(write, id, before);
        move(before, after, last, touched);
        var predicted = after.item();
        books.index(predicted, write, "heldShard", after.status().equals("HELD"));
        books.compare(
                write,
                predicted,
                after.isTombstone() ? new Fields() : after.event().json());
        timeline.add(write, after);
    }

    private void move(Optional<Reservation> before, Reservation after, Write write, TreeSet<String> touched) {
        boolean held = before.filter(Reservation::holds).isPresent();
        if (held != after.holds()) {
            for (var line : after.lines()) {
                var item = books.item(line.sku()).last().orElseGet(() -> Item.none(line.sku()));
                store(item.moved(held ? -line.quantity() : line.quantity()), write);
                touched.add(line.sku());
            }
        }
    }

    private void store(Item item, Write write) {
        books.stock.computeIfAbsent(item.sku(), any -> new Timeline<>()).add(write, item);
    }

    private Reservation after(Write write, String id, Optional<Reservation> before) {
        var type = Values.text(write.event(), "type");
        if (before.isPresent()) {
            return Values.text(write.event(), "id").equals(before.get().event().id())
                    ? reminded(write, before.get())
                    : next(write, type, before.get());
        }
        return switch (type) {
            case "StockReserved" -> held(write, id);
            case "StockRefused" -> refused(write, id);
            default -> {
                requireEnded(id, "released");
                yield Reservation.tombstone(
                        id, Instant.parse(write.item().getOrDefault("since", "").toString()));
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
            return before.then("COMMITTED", write.decidedAt());
        }
        books.require(type.equals("StockReleased"), "%s: unexpected %s", write.key(), type);
        books.require(before.holds(), "%s was released, being %s", write.key(), before.status());
        requireEnded(before.orderId(), "released");
        return before.then("RELEASED", write.decidedAt());
    }

    private void requireEnded(String id, String what) {
        books.require(
                books.order(id)
                        .last()
                        .filter(each -> each.wasEver("CANCELLED") || each.wasEver("EXPIRED"))
                        .isPresent(),
                "reservation of %s was %s, its order goes on",
                id,
                what);
    }

    private Reservation reminded(Write write, Reservation before) {
        var at = Instant.parse(write.item()
                .getOrDefault("remindedAt", Instant.EPOCH.toString())
                .toString());
        books.require(
                before.status().equals("HELD") && !at.isBefore(before.since().plus(PATIENCE)),
                "%s was reminded of at %s",
                write.key(),
                at);
        books.require(asked.fired("RemindHeldFunction", at), "%s was reminded of without a timer", write.key());
        return before.reminded(at);
    }

    private List<Line> wanted(String id) {
        var placed = books.order(id).all();
        books.require(!placed.isEmpty(), "stock was asked for order %s, which was not placed", id);
        return placed.isEmpty() ? List.of() : placed.getFirst().lines();
    }

    /** Every line at the price of that very moment; the name may be one it had at that price while it was read. */
    private Reservation held(Write write, String id) {
        var lines = new ArrayList<Line>();
        var currency = "";
        for (var line : wanted(id)) {
            var item = books.item(line.sku()).last().orElseGet(() -> Item.none(line.sku()));
            books.require(
                    item.available() >= line.quantity(),
                    "order %s got %s of %s, of which there were %s",
                    id,
                    line.quantity(),
                    line.sku(),
                    item.available());
            lines.add(new Line(line.sku(), line.quantity(), nameIn(write, item, id), item.unitPrice()));
            currency = item.currency();
        }
        books.require(
                !isTooLate(id, write.decidedAt()),
                "order %s got stock at %s, when its time was over",
                id,
                write.decidedAt());
        return Reservation.held(id, lines, currency, write.decidedAt());
    }

    private String nameIn(Write write, Item item, String id) {
        return books.item(item.sku()).between(placedAt(id), write.at()).stream()
                .flatMap(Optional::stream)
                .filter(each -> each.unitPrice() == item.unitPrice())
                .map(Item::name)
                .filter(name -> String.valueOf(write.item().get("lines")).contains("name=" + name + ","))
                .findFirst()
                .orElse(item.name());
    }

    private Instant placedAt(String id) {
        return books.order(id).last().map(Order::placedAt).orElse(Instant.EPOCH);
    }

    /** Each line that is named met too little at some point, and each that is not met enough. */
    private Reservation refused(Write write, String id) {
        var codes = new LinkedHashMap<String, String>();
        if (write.item().get("reasons") instanceof List<?> reasons) {
            for (var each : reasons) {
                if (each instanceof SortedMap<?, ?> reason) {
                    codes.put(String.valueOf(reason.get("sku")), String.valueOf(reason.get("code")));
                }
            }
        }
        books.require(!codes.isEmpty(), "order %s was refused for no reason", id);
        var reasons = new ArrayList<Reason>();
        for (var line : wanted(id)) {
            var code = codes.get(line.sku());
            books.require(
                    isJustified(line, code, id, write),
                    "order %s: %s of %s is answered with %s",
                    id,
                    line.quantity(),
                    line.sku(),
                    code == null ? "enough" : code);
            if (code != null) {
                reasons.add(new Reason(line.sku(), code));
            }
        }
        return Reservation.refused(id, reasons, write.decidedAt());
    }

    private boolean isJustified(Line line, @Nullable String code, String id, Write write) {
        var met = books.item(line.sku()).between(placedAt(id), write.at());
        return switch (code) {
            case null -> met.stream().anyMatch(item -> has(item, line));
            case "OUT_OF_STOCK" -> met.stream().anyMatch(item -> item.isPresent() && !has(item, line));
            case "UNKNOWN_SKU" -> met.stream().anyMatch(Optional::isEmpty);
            case "TOO_LATE" -> isTooLate(id, write.decidedAt());
            default -> false;
        };
    }

    private boolean isTooLate(String id, Instant now) {
        return books.order(id).last().filter(order -> order.isTooLate(now)).isPresent();
    }

    private static boolean has(Optional<Item> item, Line line) {
        return item.filter(each -> each.available() >= line.quantity()).isPresent();
    }

    private void adjustment(Write write, Write last, TreeSet<String> touched) {
        var parts = write.key().split("#", -1);
        var sku = parts[1];
        var current = books.item(sku).last().orElseGet(() -> Item.none(sku));
        var after = Values.map(write.item(), "after");
        var manager = Values.text(write.item(), "by");
        var edited = current.edited(after);
        books.require(
                edited.edition() == Long.parseLong(parts[2]), "%s follows edition %s", write.key(), current.edition());
        books.require(
                asked.toEdit(edited, manager, write.decidedAt()).isPresent(),
                "%s by %s was not asked for: %s",
                write.key(),
                manager,
                after);
        var seen = books.item(sku).all().stream()
                .filter(each -> each.edition() == current.edition())
                .filter(each -> each.stateWithEdition().equals(Values.map(write.item(), "before")))
                .findFirst()
                .orElse(current);
        store(edited, last);
        touched.add(sku);
        compare(write, seen, seen.edited(after), manager);
    }

    private void compare(Write write, Item seen, Item after, String manager) {
        var isNew = seen.edition() == 0;
        var event = new Event(
                "StockAdjusted",
                "inventory",
                "stock/" + after.sku(),
                after.edition(),
                write.decidedAt(),
                new Fields()
                        .with("sku", after.sku())
                        .with("edition", after.edition())
                        .with("before", isNew ? null : seen.state())
                        .with("after", after.state()));
        var predicted = new Fields()
                .with("pk", write.key())
                .with("before", isNew ? null : seen.stateWithEdition())
                .with("after", after.stateWithEdition())
                .with("by", manager)
                .with("at", Values.stored(write.decidedAt()))
                .with("eventType", event.type());
        books.compare(write, predicted, event.json());
        books.edits.put(after.sku() + "#" + after.edition(), new Edited(write, after));
    }
}
