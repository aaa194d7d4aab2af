package com.example.simulation.model;

import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Predicts the customers' keys: each customer has one active key, whose version seals their orders. */
record Keys(World world, Books books) {

    Stream<String> wrongs() {
        var predicted = new TreeMap<String, Long>();
        books.orders.values().stream()
                .flatMap(timeline -> timeline.last().stream())
                .forEach(order -> predicted.put(
                        "CUSTOMER#" + order.owner(), order.sealed().keyVersion()));
        var active = new TreeMap<String, Long>();
        var shelves = new Shelves(world);
        shelves.items(shelves.customerKeys()).stream()
                .filter(key -> Shelves.text(key, "status").equals("ACTIVE"))
                .forEach(key -> active.put(Shelves.text(key, "pk"), Shelves.number(key, "keyVersion")));
        return predicted.entrySet().stream()
                .filter(key -> !key.getValue().equals(active.get(key.getKey())))
                .map(key -> "%s has key %s, its orders are sealed with %s"
                        .formatted(key.getKey(), active.get(key.getKey()), key.getValue()));
    }
}
