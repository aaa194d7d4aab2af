package com.example.simulation.model;

import com.example.simulation.model.entity.Values;
import com.example.simulation.model.entity.Write;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/** Predicts the keys of sharded indexes. A service may choose any shard, but only one for each order. */
final class IndexShards {

    private final Books books;

    /** The shards of the index {@code by-slot} by order. */
    private final Map<String, Long> shardsByOrder = new LinkedHashMap<>();

    IndexShards(Books books) {
        this.books = books;
    }

    /** Predicts the key of the index {@code by-slot}: any of four shards, the same for everything that belongs to one order. */
    void bySlot(SortedMap<String, Object> predicted, Write write, String order, Instant slot) {
        var key = Values.text(write.item(), "auditSlot");
        var shard = key.matches(".*#[0-3]") ? Long.parseLong(key.substring(key.length() - 1)) : -1L;
        var known = shardsByOrder.computeIfAbsent(order, any -> shard);
        predicted.put("auditSlot", auditSlot(order, slot));
        books.require(known >= 0, "%s: auditSlot is %s", write.key(), key);
    }

    String auditSlot(String order, Instant slot) {
        return Values.stored(slot) + "#" + shardsByOrder.get(order);
    }

    /** Predicts the partition of a sharded index: any of four if the item is in the index, otherwise none. */
    void sharded(SortedMap<String, Object> predicted, Write write, String shard, boolean isIn) {
        if (isIn) {
            long number = Values.number(write.item(), shard);
            books.require(number >= 0 && number < 4, "%s: %s is %s", write.key(), shard, number);
            predicted.put(shard, number);
        }
    }
}
