package com.example.simulation.model.entity;

import java.time.Instant;
import java.util.SortedMap;

/**
 * One change of a table, read from the table's stream. The model uses only the item's key, the time and the kind of the
 * new state; it compares the rest.
 *
 * @param position the number of the change in its table, from 1
 * @param removed whether the item was deleted
 */
public record Write(
        boolean ofOrders, int position, Instant at, String key, SortedMap<String, Object> item, boolean removed) {

    public boolean isOf(String prefix) {
        return key.startsWith(prefix);
    }

    /** Returns the event in the item; empty if there is none. */
    public SortedMap<String, Object> event() {
        var text = Values.text(item, "event");
        return text.isEmpty() ? new Fields() : Values.parse(text);
    }

    /** Returns the time at which the function decided: that of the event, or of the write if there is no event. */
    public Instant decidedAt() {
        var time = Values.text(event(), "time");
        return time.isEmpty() ? at : Instant.parse(time);
    }
}
