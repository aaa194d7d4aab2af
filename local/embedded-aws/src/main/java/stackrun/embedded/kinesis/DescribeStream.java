package stackrun.embedded.kinesis;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.Range;
import stackrun.embedded.kinesis.description.StreamDescription;
import stackrun.embedded.kinesis.stream.Streams;

/**
 * {@code DescribeStream}: describes a stream with one page of its shards.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DescribeStream.html">DescribeStream</a>
 */
record DescribeStream(Streams streams) {

    private static final int PAGE_SIZE = 100;

    record Request(
            @Nullable String streamName,
            @Nullable String streamARN,
            @Nullable @Range(min = 1, max = 10_000) Integer limit,
            @Nullable String exclusiveStartShardId) {}

    record Answer(StreamDescription streamDescription) {}

    Answer answer(Request request) throws AwsError {
        synchronized (streams) {
            var stream = streams.find(request.streamName(), request.streamARN());
            var start = Objects.requireNonNullElse(request.exclusiveStartShardId(), "");
            var limit = Objects.requireNonNullElse(request.limit(), PAGE_SIZE);
            var rest = stream.shards().stream()
                    .filter(shard -> shard.id().compareTo(start) > 0)
                    .toList();
            var page = rest.stream().limit(limit).toList();
            return new Answer(StreamDescription.of(stream, page, rest.size() > limit));
        }
    }
}
