package stackrun.embedded.kinesis;

import static stackrun.embedded.awsjson.AwsError.required;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.AwsJsonApi;
import stackrun.embedded.awsjson.AwsJsonApi.Nothing;
import stackrun.embedded.awsjson.Range;
import stackrun.embedded.kinesis.StreamEvent.Changed;
import stackrun.embedded.kinesis.StreamEvent.Created;
import stackrun.embedded.kinesis.StreamEvent.Deleted;
import stackrun.embedded.kinesis.StreamEvent.ShardOpened;
import stackrun.embedded.kinesis.Wire.StreamModeDetails;

/**
 * Operations that create, change and delete streams. Each is complete when it is answered.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Operations.html">Actions</a>
 */
final class StreamOperations {

    record CreateStream(
            @Nullable String streamName,
            @Nullable @Range(min = 1, max = 100_000) Integer shardCount,
            @Nullable StreamModeDetails streamModeDetails,
            @Nullable Map<String, String> tags,
            @Nullable @Range(min = 1024, max = 10_240) Integer maxRecordSizeInKiB) {}

    record DeleteStream(
            @Nullable String streamName,
            @Nullable String streamARN,
            @Nullable Boolean enforceConsumerDeletion) {}

    record Retention(
            @Nullable String streamName,
            @Nullable String streamARN,
            @Nullable @Range Integer retentionPeriodHours) {}

    record MaxRecordSize(
            @Nullable String streamARN,
            @Nullable @Range(min = 1024, max = 10_240) Integer maxRecordSizeInKiB) {}

    private static final String ON_DEMAND = "ON_DEMAND";
    private static final String PROVISIONED = "PROVISIONED";
    private static final int ON_DEMAND_SHARDS = 2;
    private static final int MAX_SHARDS = 500;
    private static final int MAX_RETENTION_HOURS = 8760;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]{1,128}");

    private final Streams streams;

    StreamOperations(Streams streams) {
        this.streams = streams;
    }

    void addTo(AwsJsonApi api) {
        api.with("CreateStream", CreateStream.class, this::create)
                .with("DeleteStream", DeleteStream.class, this::delete)
                .with("IncreaseStreamRetentionPeriod", Retention.class, request -> retain(request, true))
                .with("DecreaseStreamRetentionPeriod", Retention.class, request -> retain(request, false))
                .with("UpdateMaxRecordSize", MaxRecordSize.class, this::limitRecords);
    }

    private Nothing create(CreateStream request) throws AwsError, IOException {
        var name = required(request.streamName(), "streamName");
        if (!NAME.matcher(name).matches()) {
            throw AwsError.validation("Value '%s' at 'streamName' must match %s".formatted(name, NAME));
        }
        var mode = mode(request);
        var shards = shards(request, mode);
        var maxRecord =
                maxRecord(Objects.requireNonNullElse(request.maxRecordSizeInKiB(), Stream.DEFAULT_MAX_RECORD_KIB));
        synchronized (streams) {
            if (streams.exists(name)) {
                throw new AwsError(
                        "ResourceInUseException",
                        "Stream %s under account %s already exists."
                                .formatted(name, streams.account().id()));
            }
            var now = streams.now();
            var events = new ArrayList<StreamEvent>();
            events.add(new Created(name, now, mode));
            var tags = Objects.requireNonNullElse(request.tags(), Map.<String, String>of());
            events.add(new Changed(name, 0, Stream.DEFAULT_RETENTION_HOURS, maxRecord, tags));
            var ranges = HashRange.parts(shards);
            for (int i = 0; i < shards; i++) {
                var range = ranges.get(i);
                events.add(new ShardOpened(
                        name,
                        String.format(Locale.ROOT, "shardId-%012d", i),
                        null,
                        null,
                        range.first(),
                        range.last(),
                        i + 1,
                        now));
            }
            streams.record(events);
        }
        return new Nothing();
    }

    private Nothing delete(DeleteStream request) throws AwsError, IOException {
        synchronized (streams) {
            var stream = streams.find(request.streamName(), request.streamARN());
            streams.record(List.of(new Deleted(stream.name())));
        }
        return new Nothing();
    }

    private Nothing retain(Retention request, boolean longer) throws AwsError, IOException {
        var hours = required(request.retentionPeriodHours(), "retentionPeriodHours");
        synchronized (streams) {
            var stream = streams.find(request.streamName(), request.streamARN());
            var present = stream.settings().retentionHours();
            if (hours < Stream.DEFAULT_RETENTION_HOURS
                    || hours > MAX_RETENTION_HOURS
                    || (longer ? hours < present : hours > present)) {
                throw new AwsError(
                        "InvalidArgumentException",
                        "Retention period %s hours of stream %s cannot become %s hours."
                                .formatted(present, stream.name(), hours));
            }
            streams.record(List.of(stream.settings().withRetention(hours)));
        }
        return new Nothing();
    }

    private Nothing limitRecords(MaxRecordSize request) throws AwsError, IOException {
        var kib = maxRecord(required(request.maxRecordSizeInKiB(), "maxRecordSizeInKiB"));
        synchronized (streams) {
            var stream = streams.find(null, request.streamARN());
            streams.record(List.of(stream.settings().withMaxRecord(kib)));
        }
        return new Nothing();
    }

    private static String mode(CreateStream request) throws AwsError {
        var details = request.streamModeDetails();
        var mode = details == null ? PROVISIONED : required(details.streamMode(), "streamModeDetails.streamMode");
        if (!mode.equals(ON_DEMAND) && !mode.equals(PROVISIONED)) {
            throw AwsError.validation("StreamMode must be PROVISIONED or ON_DEMAND, is " + mode);
        }
        return mode;
    }

    private static int shards(CreateStream request, String mode) throws AwsError {
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

    private static int maxRecord(int kib) throws AwsError {
        if (kib < 1024 || kib > 10240) {
            throw AwsError.validation("MaxRecordSizeInKiB must be between 1024 and 10240, is " + kib);
        }
        return kib;
    }
}
