package stackrun.source.mapping;

import java.time.Instant;

/** The starting position of a mapping in a shard. */
public sealed interface StartingPosition {

    /** At the oldest record there is. */
    record TrimHorizon() implements StartingPosition {}

    /** At the next record that comes. */
    record Latest() implements StartingPosition {}

    /** At the first record that came then or later; for Kinesis only, as in AWS. */
    record AtTimestamp(Instant timestamp) implements StartingPosition {}
}
