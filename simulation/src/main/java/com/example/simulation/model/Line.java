package com.example.simulation.model;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A quantity of one item; name and price are known once stock is held. */
record Line(
        String sku,
        long quantity,
        @Nullable String name,
        @Nullable Long unitPrice) {

    long amount() {
        return unitPrice == null ? 0 : quantity * unitPrice;
    }

    /** As tables, answers and the events of stock show it. */
    SortedMap<String, Object> full() {
        return new Fields()
                .with("sku", sku)
                .with("quantity", quantity)
                .with("name", name)
                .with("unitPrice", unitPrice);
    }

    /** As the events of orders show it. */
    SortedMap<String, Object> withoutName() {
        return new Fields().with("sku", sku).with("quantity", quantity).with("unitPrice", unitPrice);
    }
}
