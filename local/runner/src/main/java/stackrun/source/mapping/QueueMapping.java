package stackrun.source.mapping;

import java.time.Duration;
import stackrun.source.filter.EventFilter;

/**
 * The mapping of a queue.
 *
 * @param concurrency the maximum number of batches in parallel
 */
public record QueueMapping(
        String id,
        String functionArn,
        String sourceArn,
        int batchSize,
        Duration window,
        EventFilter filter,
        boolean reportsItemFailures,
        int concurrency)
        implements EventSourceMapping {}
