package stackrun.embedded.kinesis;

import static stackrun.embedded.awsjson.AwsError.required;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.Nothing;
import stackrun.embedded.awsjson.Range;
import stackrun.embedded.kinesis.description.StreamModeDetails;
import stackrun.embedded.kinesis.stream.Stream;
import stackrun.embedded.kinesis.stream.Streams;

/**
 * {@code CreateStream}: the stream is active when the request is answered.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_CreateStream.html">CreateStream</a>
 */
record CreateStream(Streams streams) {

    private static final String ON_DEMAND = "ON_DEMAND";
    private static final String PROVISIONED = "PROVISIONED";
    private static final int ON_DEMAND_SHARDS = 2;
    private static final int MAX_SHARDS = 500;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{1,128}");

    record Request(
            @Nullable String streamName,
            @Nullable @Range(min = 1, max = 100_000) Integer shardCount,
            @Nullable StreamModeDetails streamModeDetails,
            @Nullable Map<String, String> tags,
            @Nullable @Range(min = 1024, max = 10_240) Integer maxRecordSizeInKiB) {}

    Nothing answer(Request request) throws AwsError, IOException {
        var name = required(request.streamName(), "streamName");
        if (!NAME.matcher(name).matches()) {
            throw AwsError.validation("Value '%s' at 'streamName' must match %s".formatted(name, NAME));
        }
        var mode = mode(request);
        var stream = new NewStream(
                name,
                mode,
                shards(request, mode),
                MaxRecordSize.check(
                        Objects.requireNonNullElse(request.maxRecordSizeInKiB(), Stream.DEFAULT_MAX_RECORD_KIB)),
                Objects.requireNonNullElse(request.tags(), Map.of()));
        synchronized (streams) {
            if (streams.exists(name)) {
                throw new AwsError(
                        "ResourceInUseException",
                        "Stream %s under account %s already exists."
                                .formatted(name, streams.account().id()));
            }
            streams.record(stream.events(streams.now()));
        }
        return new Nothing();
    }

    private static String mode(Request request) throws AwsError {
        var details = request.streamModeDetails();
        var mode = details == null ? PROVISIONED : required(details.streamMode(), "streamModeDetails.streamMode");
        if (!mode.equals(ON_DEMAND) && !mode.equals(PROVISIONED)) {
            throw AwsError.validation("StreamMode must be PROVISIONED or ON_DEMAND, is " + mode);
        }
        return mode;
    }

    private static int shards(Request request, String mode) throws AwsError {
        var count = request.shardCount();
        if (count == null && mode.equals(ON_DEMAND)) {
            return ON_DEMAND_SHARDS;
        }
        if (count == null) {
            throw AwsError.validation("ShardCount must be at least 1 in mode PROVISIONED, is null");
        }
        if (count > MAX_SHARDS) {
            throw new AwsError(
                    "LimitExceededException", "ShardCount %s exceeds %s shards.".formatted(count, MAX_SHARDS));
        }
        return count;
    }
}
