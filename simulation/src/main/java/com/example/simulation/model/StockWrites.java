package com.example.simulation.model;

import com.example.simulation.model.entity.Differences;
import com.example.simulation.model.entity.Fields;
import com.example.simulation.model.entity.Write;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Predicts each write to the inventory table: reservations, edits and the levels that they change. */
record StockWrites(Books books, Asked asked) {

    /** Applies all writes of one moment, since a transaction writes several items. */
    void apply(List<Write> together) {
        var levels = new Levels(books, together.getLast());
        var reservations = new ReservationWrites(books, asked, levels);
        var edits = new EditWrites(books, asked, levels);
        var images = new LinkedHashMap<String, Write>();
        for (var write : together) {
            if (write.removed()) {
                books.require(false, "%s was deleted", write.key());
            } else if (write.isOf("RESERVATION#")) {
                reservations.apply(write);
            } else if (write.isOf("ADJUSTMENT#")) {
                edits.apply(write);
            } else {
                images.put(write.key().substring("SKU#".length()), write);
            }
        }
        var skus = new TreeSet<>(images.keySet());
        skus.addAll(levels.touched());
        for (var sku : skus) {
            var actual = Optional.ofNullable(images.get(sku)).map(Write::item).orElseGet(Fields::new);
            books.wrongs.addAll(
                    Differences.between("stock of " + sku, levels.current(sku).item(), actual));
        }
    }
}
