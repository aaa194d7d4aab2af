package stackrun.embedded.kinesis.description;

import java.time.Instant;
import java.util.List;
import stackrun.embedded.kinesis.stream.Shard;
import stackrun.embedded.kinesis.stream.Stream;

/**
 * A stream with one page of its shards. It is always {@code ACTIVE}.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_StreamDescription.html">StreamDescription</a>
 */
public record StreamDescription(
        String streamName,
        String streamARN,
        String streamStatus,
        StreamModeDetails streamModeDetails,
        List<ShardView> shards,
        boolean hasMoreShards,
        int retentionPeriodHours,
        Instant streamCreationTimestamp,
        List<EnhancedMonitoring> enhancedMonitoring,
        String encryptionType) {

    static final String ACTIVE = "ACTIVE";

    public static StreamDescription of(Stream stream, List<Shard> page, boolean hasMoreShards) {
        return new StreamDescription(
                stream.name(),
                stream.arn(),
                ACTIVE,
                new StreamModeDetails(stream.created().mode()),
                page.stream().map(shard -> ShardView.of(stream, shard)).toList(),
                hasMoreShards,
                stream.settings().retentionHours(),
                stream.created().at(),
                EnhancedMonitoring.NONE,
                "NONE");
    }
}
