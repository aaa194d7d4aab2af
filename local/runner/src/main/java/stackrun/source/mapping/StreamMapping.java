package stackrun.source.mapping;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stackrun.source.filter.EventFilter;

/**
 * A stream's mapping.
 *
 * @param retries how often a failed batch is tried again; −1 until it expires
 * @param maximumAge records older than this are given up; null for never
 * @param lanes how many batches of one shard may be in work at once, records of one key in order
 * @param tumblingWindow how long the windows are that a function keeps state in; zero for none
 */
public record StreamMapping(
        String id,
        String functionArn,
        String sourceArn,
        int batchSize,
        Duration window,
        EventFilter filter,
        boolean reportsItemFailures,
        StartingPosition start,
        int lanes,
        boolean bisects,
        int retries,
        @Nullable Duration maximumAge,
        Optional<String> onFailureArn,
        Duration tumblingWindow)
        implements EventSourceMapping {}
