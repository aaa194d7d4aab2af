package stackrun.source.mapping;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stackrun.source.filter.EventFilter;

/**
 * The mapping of a stream.
 *
 * @param retries the maximum number of retries of a failed batch; −1 to retry until it expires
 * @param maximumAge the age at which records are given up; null for never
 * @param lanes the maximum number of batches of one shard in parallel; records of one key stay in order
 * @param tumblingWindow the length of the windows for which a function keeps state; zero for none
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
