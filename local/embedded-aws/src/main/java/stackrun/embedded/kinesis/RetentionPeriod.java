package stackrun.embedded.kinesis;

import static stackrun.embedded.awsjson.AwsError.required;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.Nothing;
import stackrun.embedded.awsjson.Range;
import stackrun.embedded.kinesis.stream.Stream;
import stackrun.embedded.kinesis.stream.Streams;

/**
 * Increases and decreases the retention period of streams.
 *
 * @see <a href="https://docs.aws.amazon.com/streams/latest/dev/kinesis-extended-retention.html">Change the data retention
 *     period</a>
 */
record RetentionPeriod(Streams streams) {

    private static final int MAX_HOURS = 8760;

    record Request(
            @Nullable String streamName,
            @Nullable String streamARN,
            @Nullable @Range Integer retentionPeriodHours) {}

    Nothing increase(Request request) throws AwsError, IOException {
        return change(request, true);
    }

    Nothing decrease(Request request) throws AwsError, IOException {
        return change(request, false);
    }

    private Nothing change(Request request, boolean increase) throws AwsError, IOException {
        var hours = required(request.retentionPeriodHours(), "retentionPeriodHours");
        synchronized (streams) {
            var stream = streams.find(request.streamName(), request.streamARN());
            var present = stream.settings().retentionHours();
            if (hours < Stream.DEFAULT_RETENTION_HOURS
                    || hours > MAX_HOURS
                    || (increase ? hours < present : hours > present)) {
                throw InvalidArgument.of("Retention period %s hours of stream %s cannot become %s hours."
                        .formatted(present, stream.name(), hours));
            }
            streams.record(List.of(stream.settings().withRetention(hours)));
        }
        return new Nothing();
    }
}
