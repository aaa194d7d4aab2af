package stackrun.source.mapping;

import java.time.Instant;

/** The starting position of a mapping in a shard. */
public sealed interface StartingPosition {

    /** At the oldest record of the shard. */
    record TrimHorizon() implements StartingPosition {}

    /** At the next new record. */
    record Latest() implements StartingPosition {}

    /** At the first record from this time on; only for Kinesis, as in AWS. */
    record AtTimestamp(Instant timestamp) implements StartingPosition {}
}
