package com.example.simulation.model;

import com.example.simulation.model.entity.Differences;
import com.example.simulation.model.entity.Fields;
import com.example.simulation.model.entity.IdempotencyRecord;
import com.example.simulation.model.entity.Item;
import com.example.simulation.model.entity.Order;
import com.example.simulation.model.entity.Reservation;
import com.example.simulation.model.entity.StockEdit;
import com.example.simulation.model.entity.Timeline;
import com.example.simulation.model.entity.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The knowledge of the model: every state of every entity, and the contradictions that were found. */
final class Books {

    final Map<String, Timeline<Order>> orders = new LinkedHashMap<>();
    final Map<String, Timeline<Reservation>> reservations = new LinkedHashMap<>();
    final Map<String, Timeline<Item>> stock = new LinkedHashMap<>();

    /** The idempotency records by key. A key can be used again a day later. */
    final Map<String, List<IdempotencyRecord>> placed = new LinkedHashMap<>();

    /** The edits of the catalogue by {@code <sku>#<edition>}. */
    final Map<String, StockEdit> edits = new LinkedHashMap<>();

    /** The customers by tenant name, which is derived from their keys. */
    final Map<String, String> tenants = new LinkedHashMap<>();

    final IndexShards shards = new IndexShards(this);

    /** Every event as it was written, byte for byte. */
    final List<String> events = new ArrayList<>();

    final List<String> wrongs = new ArrayList<>();

    List<IdempotencyRecord> placed(String key) {
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

    /** Compares a written item and its event with the predicted ones. */
    void compare(Write write, SortedMap<String, Object> predicted, SortedMap<String, Object> event) {
        var actual = new Fields();
        actual.putAll(write.item());
        var text = actual.remove("event");
        wrongs.addAll(Differences.between(write.key(), predicted, actual));
        wrongs.addAll(Differences.between("event of " + write.key(), event, write.event()));
        if (text instanceof String json && !events.contains(json)) {
            events.add(json);
        }
    }
}
