package stackrun.embedded.kinesis;

import static stackrun.embedded.awsjson.AwsError.required;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.Nothing;
import stackrun.embedded.kinesis.stream.HashRange;
import stackrun.embedded.kinesis.stream.Streams;

/**
 * {@code SplitShard}: closes a shard and opens two that share its range of hash keys.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_SplitShard.html">SplitShard</a>
 */
record SplitShard(Streams streams) {

    record Request(
            @Nullable String streamName,
            @Nullable String streamARN,
            @Nullable String shardToSplit,
            @Nullable String newStartingHashKey) {}

    Nothing answer(Request request) throws AwsError, IOException {
        synchronized (streams) {
            var stream = streams.find(request.streamName(), request.streamARN());
            var resharding = new Resharding(stream, streams.now());
            var shard = resharding.open(required(request.shardToSplit(), "shardToSplit"));
            var start = HashRange.parse(required(request.newStartingHashKey(), "newStartingHashKey"));
            if (start == null
                    || start.compareTo(shard.hashes().first()) <= 0
                    || !shard.hashes().contains(start)) {
                throw InvalidArgument.of(
                        "NewStartingHashKey %s used in SplitShard() on shard %s in stream %s is not both greater"
                                        .formatted(request.newStartingHashKey(), shard.id(), stream.name())
                                + " than one plus the shard's StartingHashKey and less than the shard's EndingHashKey.");
            }
            var position = stream.lastPosition();
            var lower = new HashRange(shard.hashes().first(), start.subtract(BigInteger.ONE));
            var upper = new HashRange(start, shard.hashes().last());
            streams.record(List.of(
                    resharding.closed(shard, position + 1),
                    resharding.opened(0, shard, null, lower, position + 2),
                    resharding.opened(1, shard, null, upper, position + 3)));
        }
        return new Nothing();
    }
}
