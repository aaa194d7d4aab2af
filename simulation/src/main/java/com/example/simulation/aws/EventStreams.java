package com.example.simulation.aws;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Kinesis streams of one shard each, as the stage {@code dev} has; those that the templates declare, and no others. */
public final class EventStreams {

    /** A record of the shard. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Entry(String sequenceNumber, String partitionKey, byte[] data, Instant arrival) {}

    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final Set<String> declared;
    private final Clock clock;

    EventStreams(Set<String> declared, Clock clock) {
        this.declared = declared;
        this.clock = clock;
    }

    boolean has(String stream) {
        return declared.contains(stream);
    }

    public List<Entry> of(String stream) {
        return entries.getOrDefault(stream, List.of());
    }

    public Map<String, List<Entry>> all() {
        return entries;
    }

    String put(String stream, String partitionKey, byte[] data) {
        var shard = entries.computeIfAbsent(stream, name -> new ArrayList<>());
        var sequenceNumber = String.format(Locale.ROOT, "4966%016d", shard.size() + 1);
        shard.add(new Entry(sequenceNumber, partitionKey, data, clock.instant()));
        return sequenceNumber;
    }

    Map<String, List<Entry>> snapshot() {
        var copy = new LinkedHashMap<String, List<Entry>>();
        entries.forEach((stream, shard) -> copy.put(stream, List.copyOf(shard)));
        return copy;
    }

    void restore(Map<String, List<Entry>> snapshot) {
        entries.clear();
        snapshot.forEach((stream, shard) -> entries.put(stream, new ArrayList<>(shard)));
    }
}
