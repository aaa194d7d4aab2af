package com.example.simulation.model.entity;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A quantity of one item; name and price are null until stock is held. */
public record Line(
        String sku,
        long quantity,
        @Nullable String name,
        @Nullable Long unitPrice) {

    public long amount() {
        return unitPrice == null ? 0 : quantity * unitPrice;
    }

    /** Returns the line as tables, answers and events of the inventory contain it. */
    public SortedMap<String, Object> full() {
        return new Fields()
                .with("sku", sku)
                .with("quantity", quantity)
                .with("name", name)
                .with("unitPrice", unitPrice);
    }

    /** Returns the line as events of orders contain it. */
    public SortedMap<String, Object> withoutName() {
        return new Fields().with("sku", sku).with("quantity", quantity).with("unitPrice", unitPrice);
    }
}
