package com.example.simulation.model;

import com.example.simulation.model.entity.StockEdit;
import com.example.simulation.model.entity.StoredEdit;
import com.example.simulation.model.entity.Values;
import com.example.simulation.model.entity.Write;

/** Predicts each edit of the catalogue. The edit contains the levels that were read, the item the current ones. */
record EditWrites(Books books, Asked asked, Levels levels) {

    void apply(Write write) {
        var parts = write.key().split("#", -1);
        var sku = parts[1];
        var current = levels.current(sku);
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
        levels.put(edited);
        var stored = new StoredEdit(seen, seen.edited(after), manager, write.decidedAt());
        books.compare(write, stored.item(write.key()), stored.event().json());
        books.edits.put(sku + "#" + edited.edition(), new StockEdit(write, stored.after()));
    }
}
