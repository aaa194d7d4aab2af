package stackrun.source.mapping;

import java.time.Duration;
import stackrun.source.filter.EventFilter;

/**
 * A queue's mapping.
 *
 * @param concurrency how many batches may be in work at once
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
