package stackrun.embedded.kinesis;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.kinesis.stream.HashRange;
import stackrun.embedded.kinesis.stream.Shard;
import stackrun.embedded.kinesis.stream.Stream;
import stackrun.embedded.kinesis.stream.StreamEvent.ShardClosed;
import stackrun.embedded.kinesis.stream.StreamEvent.ShardOpened;

/**
 * Creates the events that replace open shards of a stream by others.
 *
 * @see <a href="https://docs.aws.amazon.com/streams/latest/dev/kinesis-using-sdk-java-resharding.html">Resharding</a>
 */
record Resharding(Stream stream, Instant now) {

    /** The open shard with an id. */
    Shard open(String id) throws AwsError {
        var shard = stream.shard(id);
        if (!shard.isOpen()) {
            throw InvalidArgument.of("Shard %s in stream %s is closed.".formatted(id, stream.name()));
        }
        return shard;
    }

    ShardClosed closed(Shard shard, long position) {
        return new ShardClosed(stream.name(), shard.id(), position, now);
    }

    /** @param ahead the number of shards that the same events open before this one */
    ShardOpened opened(int ahead, Shard parent, @Nullable String adjacentParent, HashRange range, long position) {
        return new ShardOpened(
                stream.name(),
                stream.nextShardId(ahead),
                parent.id(),
                adjacentParent,
                range.first(),
                range.last(),
                position,
                now);
    }
}
