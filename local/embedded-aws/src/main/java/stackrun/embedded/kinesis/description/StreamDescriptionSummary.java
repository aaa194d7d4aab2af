package stackrun.embedded.kinesis.description;

import java.time.Instant;
import java.util.List;
import stackrun.embedded.kinesis.stream.Shard;
import stackrun.embedded.kinesis.stream.Stream;

/**
 * A stream without its shards.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_StreamDescriptionSummary.html">StreamDescriptionSummary</a>
 */
public record StreamDescriptionSummary(
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
        int maxRecordSizeInKiB) {

    public static StreamDescriptionSummary of(Stream stream) {
        return new StreamDescriptionSummary(
                stream.name(),
                stream.arn(),
                StreamDescription.ACTIVE,
                new StreamModeDetails(stream.created().mode()),
                stream.settings().retentionHours(),
                stream.created().at(),
                EnhancedMonitoring.NONE,
                "NONE",
                stream.shards().stream().filter(Shard::isOpen).count(),
                0,
                stream.settings().maxRecordKib());
    }
}
