package com.example.simulation.model.entity;

import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An edit of the catalogue as the table holds it, and its event.
 *
 * @param before the item that the edit read; its edition is 0 if the item is new
 * @param manager the id of the manager who edited it
 */
public record StoredEdit(Item before, Item after, String manager, Instant at) {

    public Event event() {
        var data = new Fields()
                .with("sku", after.sku())
                .with("edition", after.edition())
                .with("before", ifKnown(before.state()))
                .with("after", after.state());
        return new Event("StockAdjusted", "inventory", "stock/" + after.sku(), after.edition(), at, null, data);
    }

    public SortedMap<String, Object> item(String key) {
        return new Fields()
                .with("pk", key)
                .with("before", ifKnown(before.stateWithEdition()))
                .with("after", after.stateWithEdition())
                .with("by", manager)
                .with("at", Values.stored(at))
                .with("eventType", event().type());
    }

    private @Nullable SortedMap<String, Object> ifKnown(SortedMap<String, Object> state) {
        return before.edition() == 0 ? null : state;
    }
}
