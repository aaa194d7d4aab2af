package com.example.simulation.model;

import com.example.simulation.model.entity.Event;
import com.example.simulation.model.entity.Fields;
import com.example.simulation.model.entity.Item;
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
                null,
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
        books.edits.put(after.sku() + "#" + after.edition(), new StockEdit(write, after));
    }
}
