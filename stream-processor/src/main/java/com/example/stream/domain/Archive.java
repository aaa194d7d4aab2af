package com.example.stream.domain;

import java.time.Instant;
import java.util.List;

/** Every event, for good. */
public interface Archive {

    /** Keeps the events of a batch; what was kept of the same batch before is replaced. */
    void keep(Batch batch);

    /**
     * Events as they came out of one shard, in order.
     *
     * @param firstSequence the sequence number of the first, which names the batch when it comes again
     * @param arrivedAt when the first came into the stream
     * @param events each as it was published, on one line
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
