package com.example.simulation.world.delivery;

import com.example.simulation.aws.VirtualClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Delivers what queues and streams hold to the functions that poll them, one source after the other. */
public final class Deliveries {

    /** A world that needs more deliveries is stuck. */
    private static final int MAX_DELIVERIES = 5_000;

    private final List<Source> sources;
    private final VirtualClock clock;
    private int turn;

    public Deliveries(List<Source> sources, VirtualClock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    public List<Source> sources() {
        return sources;
    }

    public List<Source> ready() {
        return sources.stream().filter(Source::isReady).toList();
    }

    /** Delivers one batch to a function, if there is anything for it. */
    public void deliver(String function, int maxRecords) {
        ready().stream()
                .filter(source -> source.function().equals(function))
                .findFirst()
                .ifPresent(source -> source.deliver(maxRecords));
    }

    /** Delivers until these sources are empty, and advances the clock when all of them have to wait. */
    public void drain(Predicate<Source> selected) {
        for (int i = 0; i < MAX_DELIVERIES; i++) {
            var ready = ready().stream().filter(selected).toList();
            if (!ready.isEmpty()) {
                ready.get(turn++ % ready.size()).deliver();
                continue;
            }
            var next = next(selected);
            if (next.isEmpty()) {
                return;
            }
            clock.advanceTo(next.get());
        }
        throw new Stuck("there are still deliveries after " + MAX_DELIVERIES);
    }

    private Optional<Instant> next(Predicate<Source> selected) {
        return sources.stream()
                .filter(selected)
                .flatMap(source -> source.readyAt().stream())
                .min(Instant::compareTo);
    }

    /** Parks the records that were not yet delivered to a function, in batches of at most this size. */
    public void park(String function, int batchSize) {
        streamsOf(function).forEach(stream -> stream.parkAll(batchSize));
    }

    /** Skips the records that were not yet delivered to a function and returns whether there were any. */
    boolean skip(String function) {
        boolean skipped = false;
        for (var stream : streamsOf(function)) {
            skipped |= stream.skipAll();
        }
        return skipped;
    }

    private List<StreamSource> streamsOf(String function) {
        return sources.stream()
                .filter(source -> source.function().equals(function))
                .map(StreamSource.class::cast)
                .toList();
    }

    /** The position of each source, and whose turn is next. */
    public record Snapshot(List<Object> sources, int turn) {}

    public Snapshot snapshot() {
        return new Snapshot(sources.stream().map(Source::snapshot).toList(), turn);
    }

    public void restore(Snapshot snapshot) {
        for (int i = 0; i < sources.size(); i++) {
            sources.get(i).restore(snapshot.sources.get(i));
        }
        turn = snapshot.turn;
    }
}
