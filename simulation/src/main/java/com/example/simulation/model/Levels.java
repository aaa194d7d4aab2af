package com.example.simulation.model;

import com.example.simulation.model.entity.Item;
import com.example.simulation.model.entity.Timeline;
import com.example.simulation.model.entity.Write;
import java.util.Set;
import java.util.TreeSet;

/** The items that the writes of one moment change. */
record Levels(Books books, Write last, Set<String> touched) {

    Levels(Books books, Write last) {
        this(books, last, new TreeSet<>());
    }

    /** Returns the current item; its levels are empty if it does not exist. */
    Item current(String sku) {
        return books.item(sku).last().orElseGet(() -> Item.none(sku));
    }

    void put(Item item) {
        books.stock.computeIfAbsent(item.sku(), any -> new Timeline<>()).add(last, item);
        touched.add(item.sku());
    }
}
