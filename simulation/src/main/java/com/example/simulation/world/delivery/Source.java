package com.example.simulation.world;

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

    /** The function it feeds. */
    String function();

    /** The maximum number of concurrent invocations. */
    int concurrency();

    /** True where there is something to deliver now. */
    boolean isReady();

    /** When there will be, where there is something that may not be delivered yet. */
    Optional<Instant> readyAt();

    /** Delivers one batch: as much as the mapping allows, in the order it came. */
    void deliver();

    /** Delivers one batch of so many at the most. */
    void deliver(int most);

    /** Delivers some of it, as an event source may do as well: fewer, in another order, or what was delivered before. */
    void deliverOddly();

    /** All there is to remember of how far it has come. */
    Object snapshot();

    void restore(Object snapshot);
}
