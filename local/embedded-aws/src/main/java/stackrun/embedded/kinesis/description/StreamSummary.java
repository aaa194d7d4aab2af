package stackrun.embedded.kinesis.description;

import java.time.Instant;
import stackrun.embedded.kinesis.stream.Stream;

/**
 * A stream in a list of streams.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_StreamSummary.html">StreamSummary</a>
 */
public record StreamSummary(
        String streamName,
        String streamARN,
        String streamStatus,
        StreamModeDetails streamModeDetails,
        Instant streamCreationTimestamp) {

    public static StreamSummary of(Stream stream) {
        return new StreamSummary(
                stream.name(),
                stream.arn(),
                StreamDescription.ACTIVE,
                new StreamModeDetails(stream.created().mode()),
                stream.created().at());
    }
}
