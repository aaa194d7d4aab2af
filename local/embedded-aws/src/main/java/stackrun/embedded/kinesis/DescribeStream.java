package stackrun.embedded.kinesis;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.Range;
import stackrun.embedded.kinesis.stream.Streams;

/**
 * {@code DescribeStream}: a stream is always {@code ACTIVE}.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DescribeStream.html">DescribeStream</a>
 */
record DescribeStream(Streams streams) {

    static final String ACTIVE = "ACTIVE";

    private static final int PAGE_SIZE = 100;

    record Request(
            @Nullable String streamName,
            @Nullable String streamARN,
            @Nullable @Range(min = 1, max = 10_000) Integer limit,
            @Nullable String exclusiveStartShardId) {}

    record Described(StreamDescription streamDescription) {}

    record StreamDescription(
            String streamName,
            String streamARN,
            String streamStatus,
            StreamModeDetails streamModeDetails,
            List<ShardView> shards,
            boolean hasMoreShards,
            int retentionPeriodHours,
            Instant streamCreationTimestamp,
            List<EnhancedMonitoring> enhancedMonitoring,
            String encryptionType) {}

    Described answer(Request request) throws AwsError {
        synchronized (streams) {
            var stream = streams.find(request.streamName(), request.streamARN());
            var start = Objects.requireNonNullElse(request.exclusiveStartShardId(), "");
            var limit = Objects.requireNonNullElse(request.limit(), PAGE_SIZE);
            var rest = stream.shards().stream()
                    .filter(shard -> shard.id().compareTo(start) > 0)
                    .toList();
            return new Described(new StreamDescription(
                    stream.name(),
                    stream.arn(),
                    ACTIVE,
                    new StreamModeDetails(stream.created().mode()),
                    rest.stream()
                            .limit(limit)
                            .map(shard -> ShardView.of(stream, shard))
                            .toList(),
                    rest.size() > limit,
                    stream.settings().retentionHours(),
                    stream.created().at(),
                    EnhancedMonitoring.NONE,
                    "NONE"));
        }
    }
}
