package com.example.simulation.load;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** Work that is planned for moments; work of the same moment keeps the order in which it was planned. */
final class Agenda {

    private record Entry(Instant at, long number, Runnable work) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
    private long planned;

    void add(Instant moment, Runnable work) {
        entries.add(new Entry(moment, planned++, work));
    }

    /** Removes and returns the next work that is due by now. */
    Optional<Runnable> takeDue(Instant now) {
        return next().filter(moment -> !moment.isAfter(now))
                .map(any -> entries.remove().work());
    }

    /** Returns the moment of the next work. */
    Optional<Instant> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::at);
    }
}
