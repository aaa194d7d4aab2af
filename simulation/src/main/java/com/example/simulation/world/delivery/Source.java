package com.example.simulation.world.delivery;

import com.example.simulation.aws.Cloud;
import com.example.simulation.deployment.Mapping;
import com.example.simulation.process.Environments;
import java.time.Instant;
import java.util.Optional;

/** A queue or stream that Lambda polls for one function. */
public sealed interface Source permits QueueSource, StreamSource {

    /** The source of a mapping; a shard parks records that fail too often. */
    static Source of(Mapping mapping, Cloud cloud, Environments environments, Parking parking) {
        return switch (mapping) {
            case Mapping.OfQueue queue -> new QueueSource(queue, cloud, environments);
            case Mapping.OfStream stream -> new StreamSource(stream, cloud, environments, parking);
        };
    }

    /** Returns the class name of the function that it feeds. */
    String function();

    /** Returns the maximum number of concurrent invocations. */
    int concurrency();

    /** True if there is something to deliver now. */
    boolean isReady();

    /** Returns the time from which the next batch may be delivered; empty if there is none. */
    Optional<Instant> readyAt();

    /** Delivers one batch, as large as the mapping allows, in the order of arrival. */
    void deliver();

    /** Delivers one batch of at most this many records. */
    void deliver(int most);

    /** Delivers a batch as an event source may do as well: fewer records, in another order, or some of them again. */
    void deliverOddly();

    /** Returns the progress of this source, from which {@link #restore} continues. */
    Object snapshot();

    void restore(Object snapshot);
}
