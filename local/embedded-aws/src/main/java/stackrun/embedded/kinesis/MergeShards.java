package stackrun.embedded.kinesis;

import static stackrun.embedded.awsjson.AwsError.required;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.Nothing;
import stackrun.embedded.kinesis.stream.HashRange;
import stackrun.embedded.kinesis.stream.Streams;

/**
 * {@code MergeShards}: closes two adjacent shards and opens one for both ranges of hash keys.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_MergeShards.html">MergeShards</a>
 */
record MergeShards(Streams streams) {

    record Request(
            @Nullable String streamName,
            @Nullable String streamARN,
            @Nullable String shardToMerge,
            @Nullable String adjacentShardToMerge) {}

    Nothing answer(Request request) throws AwsError, IOException {
        synchronized (streams) {
            var stream = streams.find(request.streamName(), request.streamARN());
            var resharding = new Resharding(stream, streams.now());
            var one = resharding.open(required(request.shardToMerge(), "shardToMerge"));
            var other = resharding.open(required(request.adjacentShardToMerge(), "adjacentShardToMerge"));
            var inOrder = one.hashes().isRightBefore(other.hashes());
            if (!inOrder && !other.hashes().isRightBefore(one.hashes())) {
                throw InvalidArgument.of(
                        "Shards %s and %s in stream %s are not an adjacent pair of shards eligible for merging"
                                .formatted(one.id(), other.id(), stream.name()));
            }
            var position = stream.lastPosition();
            var whole = new HashRange(
                    (inOrder ? one : other).hashes().first(),
                    (inOrder ? other : one).hashes().last());
            streams.record(List.of(
                    resharding.closed(one, position + 1),
                    resharding.closed(other, position + 2),
                    resharding.opened(0, one, other.id(), whole, position + 3)));
        }
        return new Nothing();
    }
}
