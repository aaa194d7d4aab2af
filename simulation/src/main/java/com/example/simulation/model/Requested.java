package com.example.simulation.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Predicts what becomes of an order's request for stock, held or refused as it was. */
record Requested(Books books, Levels levels, Write write, String id) {

    private List<Line> wanted() {
        var placed = books.order(id).all();
        books.require(!placed.isEmpty(), "stock was asked for order %s, which was not placed", id);
        return placed.isEmpty() ? List.of() : placed.getFirst().lines();
    }

    /** Every line at the price of that very moment; the name may be one it had at that price while it was read. */
    Reservation held() {
        var lines = new ArrayList<Line>();
        var currency = "";
        for (var line : wanted()) {
            var item = levels.current(line.sku());
            books.require(
                    item.available() >= line.quantity(),
                    "order %s got %s of %s, of which there were %s",
                    id,
                    line.quantity(),
                    line.sku(),
                    item.available());
            lines.add(new Line(line.sku(), line.quantity(), nameIn(item), item.unitPrice()));
            currency = item.currency();
        }
        books.require(!isTooLate(), "order %s got stock at %s, when its time was over", id, write.decidedAt());
        return Reservation.held(id, lines, currency, write.decidedAt(), Slot.of(placedAt()));
    }

    private String nameIn(Item item) {
        return books.item(item.sku()).between(placedAt(), write.at()).stream()
                .flatMap(Optional::stream)
                .filter(each -> each.unitPrice() == item.unitPrice())
                .map(Item::name)
                .filter(name -> String.valueOf(write.item().get("lines")).contains("name=" + name + ","))
                .findFirst()
                .orElse(item.name());
    }

    private Instant placedAt() {
        return books.order(id).last().map(Order::placedAt).orElse(Instant.EPOCH);
    }

    /** Each line that is named met too little at some point, and each that is not met enough. */
    Reservation refused() {
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
        for (var line : wanted()) {
            var code = codes.get(line.sku());
            books.require(
                    isJustified(line, code),
                    "order %s: %s of %s is answered with %s",
                    id,
                    line.quantity(),
                    line.sku(),
                    code == null ? "enough" : code);
            if (code != null) {
                reasons.add(new Reason(line.sku(), code));
            }
        }
        return Reservation.refused(id, reasons, write.decidedAt(), Slot.of(placedAt()));
    }

    private boolean isJustified(Line line, @Nullable String code) {
        var met = books.item(line.sku()).between(placedAt(), write.at());
        return switch (code) {
            case null -> met.stream().anyMatch(item -> has(item, line));
            case "OUT_OF_STOCK" -> met.stream().anyMatch(item -> item.isPresent() && !has(item, line));
            case "UNKNOWN_SKU" -> met.stream().anyMatch(Optional::isEmpty);
            case "TOO_LATE" -> isTooLate();
            default -> false;
        };
    }

    private boolean isTooLate() {
        return books.order(id)
                .last()
                .filter(order -> order.isTooLate(write.decidedAt()))
                .isPresent();
    }

    private static boolean has(Optional<Item> item, Line line) {
        return item.filter(each -> each.available() >= line.quantity()).isPresent();
    }
}
