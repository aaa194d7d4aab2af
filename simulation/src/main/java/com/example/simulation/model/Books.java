package com.example.simulation.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The model's knowledge: every state of every entity, and the contradictions found. */
final class Books {

    final Map<String, Timeline<Order>> orders = new LinkedHashMap<>();
    final Map<String, Timeline<Reservation>> reservations = new LinkedHashMap<>();
    final Map<String, Timeline<Item>> stock = new LinkedHashMap<>();

    /** The idempotency records by their keys, of which one may follow another a day later. */
    final Map<String, List<Placed>> placed = new LinkedHashMap<>();

    /** The edits of the catalogue by {@code <sku>#<edition>}. */
    final Map<String, Edited> edits = new LinkedHashMap<>();

    /** The customers by the names that only their keys give them. */
    final Map<String, String> tenants = new LinkedHashMap<>();

    /** The shards of the index {@code by-slot} by order. */
    private final Map<String, Long> shards = new LinkedHashMap<>();

    /** Every event as it was written, byte for byte. */
    final List<String> events = new ArrayList<>();

    final List<String> wrongs = new ArrayList<>();

    /** The contents of an idempotency record. */
    record Placed(String orderId, long keyVersion, long ttl, String body) {}

    /**
     * An edit that was made.
     *
     * @param after as its answer shows it
     */
    record Edited(Write write, Item after) {}

    List<Placed> placed(String key) {
        return placed.getOrDefault(key, List.of());
    }

    Timeline<Order> order(String id) {
        return orders.getOrDefault(id, new Timeline<>());
    }

    Timeline<Reservation> reservation(String id) {
        return reservations.getOrDefault(id, new Timeline<>());
    }

    Timeline<Item> item(String sku) {
        return stock.getOrDefault(sku, new Timeline<>());
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation is in a library that nothing else here needs
    void require(boolean holds, String otherwise, Object... about) {
        if (!holds) {
            wrongs.add(otherwise.formatted(about));
        }
    }

    /** Compares what was written with what was predicted, the event apart from the rest. */
    void compare(Write write, SortedMap<String, Object> predicted, SortedMap<String, Object> event) {
        var actual = new Fields();
        actual.putAll(write.item());
        var text = actual.remove("event");
        wrongs.addAll(Values.differences(write.key(), predicted, actual));
        wrongs.addAll(Values.differences("event of " + write.key(), event, write.event()));
        if (text instanceof String json && !events.contains(json)) {
            events.add(json);
        }
    }

    /** The key of the index {@code by-slot}: any of four shards, the same for everything of one order. */
    void audit(SortedMap<String, Object> predicted, Write write, String order, Instant slot) {
        var key = Values.text(write.item(), "auditSlot");
        var shard = key.matches(".*#[0-3]") ? Long.parseLong(key.substring(key.length() - 1)) : -1L;
        var known = shards.computeIfAbsent(order, any -> shard);
        predicted.put("auditSlot", auditSlot(order, slot));
        require(known >= 0, "%s: auditSlot is %s", write.key(), key);
    }

    String auditSlot(String order, Instant slot) {
        return Values.stored(slot) + "#" + shards.get(order);
    }

    /** The number of an index's partition: any of four where the item is in the index, none where it is not. */
    void index(SortedMap<String, Object> predicted, Write write, String shard, boolean isIn) {
        if (isIn) {
            long number = Values.number(write.item(), shard);
            require(number >= 0 && number < 4, "%s: %s is %s", write.key(), shard, number);
            predicted.put(shard, number);
        }
    }
}
