package com.example.simulation.deployment;

import java.time.Duration;
import stackrun.source.EventFilter;

/** An event source mapping: the source that Lambda polls for a function. */
public sealed interface Mapping {

    /** The function's class name. */
    String function();

    /**
     * A queue.
     *
     * @param concurrency how many invocations it may feed at once
     */
    record OfQueue(String function, String queue, int batchSize, int concurrency) implements Mapping {}

    /**
     * The stream of a table, or a Kinesis stream.
     *
     * @param id as Lambda's API names the mapping
     * @param functionArn as the mapping invokes it
     * @param sourceArn of the stream
     * @param table true where {@code source} is a table
     * @param maximumAge older records are parked and not delivered
     * @param retention older records are no longer in the stream
     * @param retries how often what leads a batch is tried again
     */
    record OfStream(
            String id,
            String function,
            String functionArn,
            String sourceArn,
            boolean table,
            String source,
            int batchSize,
            EventFilter filter,
            boolean bisects,
            int retries,
            Duration maximumAge,
            Duration retention)
            implements Mapping {}
}
