package com.example.stream.domain;

import java.time.Instant;
import java.util.List;

/** The permanent archive of all events. */
public interface Archive {

    /** Stores the events of a batch and replaces an earlier version of the same batch. */
    void keep(Batch batch);

    /**
     * Consecutive events of one shard.
     *
     * @param firstSequence the sequence number of the first event, which identifies the batch if it is delivered again
     * @param arrivedAt the time at which the first event arrived in the stream
     * @param events the events as published, each on one line
     */
    record Batch(String shard, String firstSequence, Instant arrivedAt, List<String> events) {

        public Batch {
            for (var event : events) {
                if (event.indexOf('\n') >= 0 || event.indexOf('\r') >= 0) {
                    throw new IllegalArgumentException(
                            "batch %s-%s: an event with a line break cannot be a line".formatted(shard, firstSequence));
                }
            }
            events = List.copyOf(events);
        }
    }
}
