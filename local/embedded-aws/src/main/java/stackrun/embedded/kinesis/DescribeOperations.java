package stackrun.embedded.kinesis;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.AwsJsonApi;
import stackrun.embedded.awsjson.Range;
import stackrun.embedded.kinesis.Wire.EnhancedMonitoring;
import stackrun.embedded.kinesis.Wire.OfStream;
import stackrun.embedded.kinesis.Wire.ShardView;
import stackrun.embedded.kinesis.Wire.StreamModeDetails;

/**
 * Operations that describe streams. A stream is always {@code ACTIVE}.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DescribeStream.html">DescribeStream</a>
 */
final class DescribeOperations {

    record DescribeStream(
            @Nullable String streamName,
            @Nullable String streamARN,
            @Nullable @Range(min = 1, max = 10_000) Integer limit,
            @Nullable String exclusiveStartShardId) {}

    record ListStreams(
            @Nullable @Range(min = 1, max = 10_000) Integer limit,
            @Nullable String exclusiveStartStreamName,
            @Nullable String nextToken) {}

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

    record Summarised(StreamDescriptionSummary streamDescriptionSummary) {}

    record StreamDescriptionSummary(
            String streamName,
            String streamARN,
            String streamStatus,
            StreamModeDetails streamModeDetails,
            int retentionPeriodHours,
            Instant streamCreationTimestamp,
            List<EnhancedMonitoring> enhancedMonitoring,
            String encryptionType,
            long openShardCount,
            int consumerCount,
            int maxRecordSizeInKiB) {}

    record StreamSummary(
            String streamName,
            String streamARN,
            String streamStatus,
            StreamModeDetails streamModeDetails,
            Instant streamCreationTimestamp) {}

    record StreamList(
            List<String> streamNames,
            boolean hasMoreStreams,
            @Nullable String nextToken,
            List<StreamSummary> streamSummaries) {}

    private static final String ACTIVE = "ACTIVE";
    private static final int PAGE_SIZE = 100;

    private final Streams streams;

    DescribeOperations(Streams streams) {
        this.streams = streams;
    }

    void addTo(AwsJsonApi api) {
        api.with("DescribeStream", DescribeStream.class, this::describe)
                .with("DescribeStreamSummary", OfStream.class, this::summarise)
                .with("ListStreams", ListStreams.class, this::list);
    }

    private Described describe(DescribeStream request) throws AwsError {
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

    private Summarised summarise(OfStream request) throws AwsError {
        synchronized (streams) {
            var stream = streams.find(request.streamName(), request.streamARN());
            return new Summarised(new StreamDescriptionSummary(
                    stream.name(),
                    stream.arn(),
                    ACTIVE,
                    new StreamModeDetails(stream.created().mode()),
                    stream.settings().retentionHours(),
                    stream.created().at(),
                    EnhancedMonitoring.NONE,
                    "NONE",
                    stream.shards().stream().filter(Shard::isOpen).count(),
                    0,
                    stream.settings().maxRecordKib()));
        }
    }

    private StreamList list(ListStreams request) {
        var token = Objects.requireNonNullElse(request.nextToken(), "");
        var start = Objects.requireNonNullElse(request.exclusiveStartStreamName(), token);
        var limit = Objects.requireNonNullElse(request.limit(), PAGE_SIZE);
        var rest = streams.all().stream()
                .filter(stream -> stream.name().compareTo(start) > 0)
                .toList();
        var page = rest.stream().limit(limit).toList();
        var more = rest.size() > page.size();
        return new StreamList(
                page.stream().map(Stream::name).toList(),
                more,
                more ? page.getLast().name() : null,
                page.stream()
                        .map(stream -> new StreamSummary(
                                stream.name(),
                                stream.arn(),
                                ACTIVE,
                                new StreamModeDetails(stream.created().mode()),
                                stream.created().at()))
                        .toList());
    }
}
