package stackrun.embedded.kinesis;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Response members that several operations share. */
final class Wire {

    record HashKeyRange(String startingHashKey, String endingHashKey) {

        static HashKeyRange of(HashRange range) {
            return new HashKeyRange(range.first().toString(), range.last().toString());
        }
    }

    record SequenceNumberRange(
            String startingSequenceNumber, @Nullable String endingSequenceNumber) {}

    record ShardView(
            String shardId,
            @Nullable String parentShardId,
            @Nullable String adjacentParentShardId,
            HashKeyRange hashKeyRange,
            SequenceNumberRange sequenceNumberRange) {

        static ShardView of(Stream stream, Shard shard) {
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

    record ChildShard(String shardId, List<String> parentShards, HashKeyRange hashKeyRange) {}

    record StreamModeDetails(@Nullable String streamMode) {}

    record EnhancedMonitoring(List<String> shardLevelMetrics) {

        static final List<EnhancedMonitoring> NONE = List.of(new EnhancedMonitoring(List.of()));
    }

    /** A stream by either of its names, as most requests have it. */
    record OfStream(@Nullable String streamName, @Nullable String streamARN) {}

    private Wire() {}

    static @Nullable BigInteger hashKey(@Nullable String text) {
        return text == null || !text.matches("0|([1-9]\\d{0,38})") ? null : new BigInteger(text);
    }
}
