package com.example.simulation.model;

import com.example.simulation.aws.EventStreams.Entry;
import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Predicts the index of the archive from its objects, and from when their events arrived in the stream. */
record Arrivals(SortedMap<String, SortedMap<String, Object>> items) {

    private static final Duration KEPT = Duration.ofDays(7);

    /**
     * Of objects by key.
     *
     * @param archived the lines of each
     */
    static Arrivals of(World world, Map<String, List<String>> archived) {
        var arrivals = new Arrivals(new TreeMap<>());
        var arrived = world.cloud().streams().all().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Entry::sequenceNumber, entry -> entry));
        archived.forEach((key, lines) -> {
            var name = key.substring(key.lastIndexOf('/') + 1).replace(".ndjson.gz", "");
            var first = arrived.get(name.substring(name.lastIndexOf('-') + 1));
            if (first != null) {
                arrivals.add(name, first, lines);
            }
        });
        return arrivals;
    }

    private void add(String name, Entry first, List<String> lines) {
        var slots = new Fields();
        for (var line : lines) {
            var event = Values.parse(line);
            var slot = Values.text(event, "auditslot");
            if (!slot.isEmpty()) {
                slots.merge(
                        Values.stored(Instant.parse(slot)),
                        List.of(Values.text(event, "id")),
                        (some, more) -> Stream.concat(((List<?>) some).stream(), ((List<?>) more).stream())
                                .toList());
            }
        }
        if (!slots.isEmpty()) {
            items.put(
                    name,
                    new Fields()
                            .with("pk", "ARRIVED#" + Values.stored(Slot.of(first.arrival())))
                            .with("sk", name)
                            .with("slots", slots)
                            .with("ttl", first.arrival().plus(KEPT).getEpochSecond()));
        }
    }

    Stream<String> wrongs(World world) {
        var shelves = new Shelves(world);
        var actual = new TreeMap<String, SortedMap<String, Object>>();
        shelves.items(shelves.sales(), "ARRIVED#")
                .forEach(item -> actual.put(Shelves.text(item, "sk"), Values.item(item)));
        var names = new TreeSet<>(items.keySet());
        names.addAll(actual.keySet());
        return names.stream()
                .flatMap(name -> Values.differences(
                        "ARRIVED#… " + name,
                        items.getOrDefault(name, new TreeMap<>()),
                        actual.getOrDefault(name, new TreeMap<>()))
                        .stream());
    }
}
