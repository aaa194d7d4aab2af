package com.example.simulation.model;

import com.example.simulation.aws.EventStreams;
import com.example.simulation.model.entity.Differences;
import com.example.simulation.model.entity.DynamoDbJson;
import com.example.simulation.model.entity.Fields;
import com.example.simulation.model.entity.Slot;
import com.example.simulation.model.entity.Values;
import com.example.simulation.world.Shelves;
import com.example.simulation.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Predicts the index of the archive from its objects and from the arrival times in the stream. */
record Arrivals(List<EventStreams.Entry> stream, SortedMap<String, SortedMap<String, Object>> items) {

    private static final Duration KEPT = Duration.ofDays(7);

    /**
     * Predicts the index items of all objects.
     *
     * @param archived the lines of each object, by key
     */
    static Arrivals of(World world, Map<String, List<String>> archived) {
        var name = world.deployment().nameOf("AWS::Kinesis::Stream", "OrderEvents");
        var arrivals = new Arrivals(world.cloud().streams().of(name), new TreeMap<>());
        archived.forEach((key, lines) ->
                arrivals.add(key.substring(key.lastIndexOf('/') + 1).replace(".ndjson.gz", ""), lines));
        return arrivals;
    }

    private void add(String name, List<String> lines) {
        from(name).stream().limit(1).forEach(first -> {
            var item = item(name, first, lines);
            if (item.containsKey("slots")) {
                items.put(name, item);
            }
        });
    }

    /** Returns the records of the stream from the first event of an object on. */
    private List<EventStreams.Entry> from(String name) {
        var first = name.substring(name.lastIndexOf('-') + 1);
        return stream.stream()
                .dropWhile(entry -> !entry.sequenceNumber().equals(first))
                .toList();
    }

    private static SortedMap<String, Object> item(String name, EventStreams.Entry first, List<String> lines) {
        var slots = new TreeMap<String, Object>();
        for (var line : lines) {
            var event = Values.parse(line);
            var slot = Values.text(event, "auditslot");
            if (!slot.isEmpty()) {
                var ids = new ArrayList<Object>();
                if (slots.get(Values.stored(Instant.parse(slot))) instanceof List<?> before) {
                    ids.addAll(before);
                }
                ids.add(Values.text(event, "id"));
                slots.put(Values.stored(Instant.parse(slot)), ids);
            }
        }
        return new Fields()
                .with("pk", "ARRIVED#" + Values.stored(Slot.of(first.arrival())))
                .with("sk", name)
                .with("slots", slots.isEmpty() ? null : slots)
                .with("ttl", first.arrival().plus(KEPT).getEpochSecond());
    }

    Stream<String> wrongs(World world) {
        var shelves = new Shelves(world);
        var actual = new TreeMap<String, SortedMap<String, Object>>();
        shelves.items(shelves.sales(), "ARRIVED#")
                .forEach(item -> actual.put(Shelves.text(item, "sk"), DynamoDbJson.values(item)));
        var names = new TreeSet<>(items.keySet());
        names.addAll(actual.keySet());
        var differing = names.stream()
                .filter(name -> !actual.getOrDefault(name, new TreeMap<>()).equals(items.get(name)))
                .filter(name -> !wasWritten(name, actual.getOrDefault(name, new TreeMap<>())))
                .flatMap(name -> Differences.between(
                        "ARRIVED#… " + name,
                        items.getOrDefault(name, new TreeMap<>()),
                        actual.getOrDefault(name, new TreeMap<>()))
                        .stream());
        return Stream.concat(
                differing,
                events(items.values()).equals(events(actual.values()))
                        ? Stream.empty()
                        : Stream.of("the index of the archive has %s, predicted was %s"
                                .formatted(events(actual.values()), events(items.values()))));
    }

    /** True if the item may come from an overlapping delivery of the batch, with more or fewer events than the object. */
    private boolean wasWritten(String name, SortedMap<String, Object> actual) {
        var batch = from(name);
        var lines = batch.stream()
                .map(entry -> new String(entry.data(), StandardCharsets.UTF_8))
                .toList();
        return IntStream.rangeClosed(1, batch.size())
                .mapToObj(most -> item(name, batch.getFirst(), lines.subList(0, most)))
                .anyMatch(item -> item.equals(actual));
    }

    private static Set<String> events(Collection<SortedMap<String, Object>> items) {
        var events = new TreeSet<String>();
        for (SortedMap<String, Object> item : items) {
            Values.map(item, "slots").forEach((slot, ids) -> {
                for (var id : (List<?>) ids) {
                    events.add(slot + " " + id);
                }
            });
        }
        return events;
    }
}
