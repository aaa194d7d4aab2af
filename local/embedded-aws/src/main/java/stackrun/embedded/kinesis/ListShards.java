package stackrun.embedded.kinesis;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.Range;
import stackrun.embedded.kinesis.description.ShardView;
import stackrun.embedded.kinesis.stream.Stream;
import stackrun.embedded.kinesis.stream.Streams;

/**
 * {@code ListShards}: the shards of a stream, in pages.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_ListShards.html">ListShards</a>
 */
record ListShards(Streams streams) {

    private static final int PAGE_SIZE = 1000;

    record Request(
            @Nullable String streamName,
            @Nullable String streamARN,
            @Nullable String nextToken,
            @Nullable String exclusiveStartShardId,
            @Nullable @Range(min = 1, max = 10_000) Integer maxResults,
            @Nullable Instant streamCreationTimestamp,
            @Nullable ShardFilter shardFilter) {}

    record Answer(List<ShardView> shards, @Nullable String nextToken) {}

    /** A token names the stream and the last shard of the previous page. */
    Answer answer(Request request) throws AwsError {
        var token = request.nextToken();
        if (token != null && (request.streamName() != null || request.streamARN() != null)) {
            throw InvalidArgument.of("NextToken and StreamName cannot be provided together.");
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
            return page(stream, start, request);
        }
    }

    private Answer page(Stream stream, String start, Request request) throws AwsError {
        var limit = Objects.requireNonNullElse(request.maxResults(), PAGE_SIZE);
        var filter = request.shardFilter();
        var rest = stream.shards().stream()
                .filter(shard -> shard.id().compareTo(start) > 0)
                .filter(filter == null ? shard -> true : filter.on(stream, streams.now()))
                .toList();
        var page = rest.stream().limit(limit).toList();
        return new Answer(
                page.stream().map(shard -> ShardView.of(stream, shard)).toList(),
                rest.size() > page.size() ? stream.name() + "/" + page.getLast().id() : null);
    }
}
