package com.example.simulation.model;

import java.util.Set;
import java.util.TreeSet;

/** The items that the writes of one moment move. */
record Levels(Books books, Write last, Set<String> touched) {

    Levels(Books books, Write last) {
        this(books, last, new TreeSet<>());
    }

    /** The item as it is; empty levels where there is none. */
    Item current(String sku) {
        return books.item(sku).last().orElseGet(() -> Item.none(sku));
    }

    void put(Item item) {
        books.stock.computeIfAbsent(item.sku(), any -> new Timeline<>()).add(last, item);
        touched.add(item.sku());
    }
}
