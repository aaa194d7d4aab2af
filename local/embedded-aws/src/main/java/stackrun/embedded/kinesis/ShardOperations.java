package stackrun.embedded.kinesis;

import static stackrun.embedded.awsjson.AwsError.required;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.AwsJsonApi;
import stackrun.embedded.awsjson.AwsJsonApi.Nothing;
import stackrun.embedded.awsjson.Range;
import stackrun.embedded.kinesis.StreamEvent.ShardClosed;
import stackrun.embedded.kinesis.StreamEvent.ShardOpened;
import stackrun.embedded.kinesis.Wire.ShardView;

/**
 * Listing, splitting and merging shards.
 *
 * @see <a href="https://docs.aws.amazon.com/streams/latest/dev/kinesis-using-sdk-java-resharding.html">Resharding</a>
 */
final class ShardOperations {

    record ShardFilter(
            @Nullable String type,
            @Nullable String shardId,
            @Nullable Instant timestamp) {}

    record ListShards(
            @Nullable String streamName,
            @Nullable String streamARN,
            @Nullable String nextToken,
            @Nullable String exclusiveStartShardId,
            @Nullable @Range(min = 1, max = 10_000) Integer maxResults,
            @Nullable Instant streamCreationTimestamp,
            @Nullable ShardFilter shardFilter) {}

    record SplitShard(
            @Nullable String streamName,
            @Nullable String streamARN,
            @Nullable String shardToSplit,
            @Nullable String newStartingHashKey) {}

    record MergeShards(
            @Nullable String streamName,
            @Nullable String streamARN,
            @Nullable String shardToMerge,
            @Nullable String adjacentShardToMerge) {}

    record ShardList(List<ShardView> shards, @Nullable String nextToken) {}

    private static final int PAGE = 1000;

    private final Streams streams;

    ShardOperations(Streams streams) {
        this.streams = streams;
    }

    void addTo(AwsJsonApi api) {
        api.with("ListShards", ListShards.class, this::list)
                .with("SplitShard", SplitShard.class, this::split)
                .with("MergeShards", MergeShards.class, this::merge);
    }

    /** A token names the stream and the last shard of the page before it. */
    private ShardList list(ListShards request) throws AwsError {
        var token = request.nextToken();
        if (token != null && (request.streamName() != null || request.streamARN() != null)) {
            throw invalid("NextToken and StreamName cannot be provided together.");
        }
        var slash = token == null ? -1 : token.indexOf('/');
        if (token != null && slash < 0) {
            throw new AwsError("ExpiredNextTokenException", "NextToken is not valid.");
        }
        var start = token == null
                ? Objects.requireNonNullElse(request.exclusiveStartShardId(), "")
                : token.substring(slash + 1);
        synchronized (streams) {
            var stream = token == null
                    ? streams.find(request.streamName(), request.streamARN())
                    : streams.find(token.substring(0, slash), null);
            var limit = Objects.requireNonNullElse(request.maxResults(), PAGE);
            var rest = stream.shards().stream()
                    .filter(shard -> shard.id().compareTo(start) > 0)
                    .filter(filter(stream, request.shardFilter()))
                    .toList();
            var page = rest.stream().limit(limit).toList();
            return new ShardList(
                    page.stream().map(shard -> ShardView.of(stream, shard)).toList(),
                    rest.size() > page.size()
                            ? stream.name() + "/" + page.getLast().id()
                            : null);
        }
    }

    private Predicate<Shard> filter(Stream stream, @Nullable ShardFilter filter) throws AwsError {
        if (filter == null) {
            return shard -> true;
        }
        return switch (required(filter.type(), "shardFilter.type")) {
            case "AT_LATEST" -> Shard::isOpen;
            case "AT_TRIM_HORIZON" -> openAt(stream.horizon(streams.now()));
            case "FROM_TRIM_HORIZON" -> shard -> true;
            case "AT_TIMESTAMP" -> openAt(required(filter.timestamp(), "shardFilter.timestamp"));
            case "FROM_TIMESTAMP" -> {
                var moment = required(filter.timestamp(), "shardFilter.timestamp");
                yield shard -> shard.isOpenAfter(moment);
            }
            case "AFTER_SHARD_ID" -> {
                var id = required(filter.shardId(), "shardFilter.shardId");
                yield shard -> shard.id().compareTo(id) > 0;
            }
            default -> throw invalid("ShardFilter type %s is not valid.".formatted(filter.type()));
        };
    }

    private static Predicate<Shard> openAt(Instant moment) {
        return shard -> shard.isOpenAt(moment);
    }

    private Nothing split(SplitShard request) throws AwsError, IOException {
        synchronized (streams) {
            var stream = streams.find(request.streamName(), request.streamARN());
            var shard = open(stream, required(request.shardToSplit(), "shardToSplit"));
            var start = Wire.hashKey(required(request.newStartingHashKey(), "newStartingHashKey"));
            if (start == null
                    || start.compareTo(shard.hashes().first()) <= 0
                    || !shard.hashes().contains(start)) {
                throw invalid("NewStartingHashKey %s used in SplitShard() on shard %s in stream %s is not both greater"
                                .formatted(request.newStartingHashKey(), shard.id(), stream.name())
                        + " than one plus the shard's StartingHashKey and less than the shard's EndingHashKey.");
            }
            var position = stream.lastPosition();
            var lower = new HashRange(shard.hashes().first(), start.subtract(BigInteger.ONE));
            var upper = new HashRange(start, shard.hashes().last());
            streams.record(List.of(
                    closed(stream, shard, position + 1),
                    opened(stream, 0, shard, null, lower, position + 2),
                    opened(stream, 1, shard, null, upper, position + 3)));
        }
        return new Nothing();
    }

    private Nothing merge(MergeShards request) throws AwsError, IOException {
        synchronized (streams) {
            var stream = streams.find(request.streamName(), request.streamARN());
            var one = open(stream, required(request.shardToMerge(), "shardToMerge"));
            var other = open(stream, required(request.adjacentShardToMerge(), "adjacentShardToMerge"));
            var inOrder = one.hashes().isRightBefore(other.hashes());
            if (!inOrder && !other.hashes().isRightBefore(one.hashes())) {
                throw invalid("Shards %s and %s in stream %s are not an adjacent pair of shards eligible for merging"
                        .formatted(one.id(), other.id(), stream.name()));
            }
            var position = stream.lastPosition();
            var whole = new HashRange(
                    (inOrder ? one : other).hashes().first(),
                    (inOrder ? other : one).hashes().last());
            streams.record(List.of(
                    closed(stream, one, position + 1),
                    closed(stream, other, position + 2),
                    opened(stream, 0, one, other.id(), whole, position + 3)));
        }
        return new Nothing();
    }

    private static Shard open(Stream stream, String id) throws AwsError {
        var shard = stream.shard(id);
        if (!shard.isOpen()) {
            throw invalid("Shard %s in stream %s is closed.".formatted(id, stream.name()));
        }
        return shard;
    }

    private ShardClosed closed(Stream stream, Shard shard, long position) {
        return new ShardClosed(stream.name(), shard.id(), position, streams.now());
    }

    private ShardOpened opened(
            Stream stream, int ahead, Shard parent, @Nullable String adjacentParent, HashRange range, long position) {
        return new ShardOpened(
                stream.name(),
                stream.nextShardId(ahead),
                parent.id(),
                adjacentParent,
                range.first(),
                range.last(),
                position,
                streams.now());
    }

    private static AwsError invalid(String message) {
        return new AwsError("InvalidArgumentException", message);
    }
}
