package stackrun.embedded.kinesis;

import java.time.Instant;
import java.util.List;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.kinesis.stream.Shard;
import stackrun.embedded.kinesis.stream.Streams;

/**
 * {@code DescribeStreamSummary}: describes a stream without its shards.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_DescribeStreamSummary.html">DescribeStreamSummary</a>
 */
record DescribeStreamSummary(Streams streams) {

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

    Summarised answer(StreamReference request) throws AwsError {
        synchronized (streams) {
            var stream = streams.find(request.streamName(), request.streamARN());
            return new Summarised(new StreamDescriptionSummary(
                    stream.name(),
                    stream.arn(),
                    DescribeStream.ACTIVE,
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
}
