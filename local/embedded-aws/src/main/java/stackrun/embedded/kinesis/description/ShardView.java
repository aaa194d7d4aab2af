package stackrun.embedded.kinesis.description;

import org.jspecify.annotations.Nullable;
import stackrun.embedded.kinesis.stream.Shard;
import stackrun.embedded.kinesis.stream.Stream;

/**
 * A shard as answers describe it.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Shard.html">Shard</a>
 */
public record ShardView(
        String shardId,
        @Nullable String parentShardId,
        @Nullable String adjacentParentShardId,
        HashKeyRange hashKeyRange,
        SequenceNumberRange sequenceNumberRange) {

    /**
     * The sequence numbers of a shard.
     *
     * @param endingSequenceNumber null while the shard is open
     */
    public record SequenceNumberRange(
            String startingSequenceNumber, @Nullable String endingSequenceNumber) {}

    public static ShardView of(Stream stream, Shard shard) {
        var closed = shard.closed();
        return new ShardView(
                shard.id(),
                shard.opened().parent(),
                shard.opened().adjacentParent(),
                HashKeyRange.of(shard.hashes()),
                new SequenceNumberRange(
                        stream.sequenceNumber(shard.opened().position()),
                        closed == null ? null : stream.sequenceNumber(closed.position())));
    }
}
