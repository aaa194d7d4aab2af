package stackrun.source.mapping;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stackrun.source.filter.EventFilter;

/**
 * A queue or stream that Lambda polls for a function.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html">CreateEventSourceMapping</a>
 */
public sealed interface EventSourceMapping {

    /** Names the mapping within its run. */
    String id();

    /** The function, version or alias that is invoked. */
    String functionArn();

    /** The queue or stream. */
    String sourceArn();

    /**
     * A queue's mapping.
     *
     * @param concurrency how many batches may be in work at once
     */
    record OfQueue(
            String id,
            String functionArn,
            String sourceArn,
            int batchSize,
            Duration window,
            EventFilter filter,
            boolean reportsItemFailures,
            int concurrency)
            implements EventSourceMapping {}

    /**
     * A stream's mapping.
     *
     * @param retries how often a failed batch is tried again; −1 until it expires
     * @param maximumAge records older than this are given up; null for never
     * @param lanes how many batches of one shard may be in work at once, records of one key in order
     * @param tumblingWindow how long the windows are that a function keeps state in; zero for none
     */
    record OfStream(
            String id,
            String functionArn,
            String sourceArn,
            int batchSize,
            Duration window,
            EventFilter filter,
            boolean reportsItemFailures,
            Start start,
            int lanes,
            boolean bisects,
            int retries,
            @Nullable Duration maximumAge,
            Optional<String> onFailureArn,
            Duration tumblingWindow)
            implements EventSourceMapping {}

    /** The starting position of a mapping in a shard. */
    sealed interface Start {

        /** At the oldest record there is. */
        record TrimHorizon() implements Start {}

        /** At the next record that comes. */
        record Latest() implements Start {}

        /** At the first record that came then or later; for Kinesis only, as in AWS. */
        record AtTimestamp(Instant timestamp) implements Start {}
    }
}
