package stackrun.embedded.kinesis;

import static stackrun.embedded.awsjson.AwsError.required;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.AwsJsonApi;
import stackrun.embedded.awsjson.Range;
import stackrun.embedded.kinesis.StreamEvent.Put;
import stackrun.embedded.kinesis.Wire.ChildShard;
import stackrun.embedded.kinesis.Wire.HashKeyRange;

/**
 * Reading records: at most 10,000 and 10 MiB an answer. How often is not limited.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetRecords.html">GetRecords</a>
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
final class GetOperations {

    record GetShardIterator(
            @Nullable String streamName,
            @Nullable String streamARN,
            @Nullable String shardId,
            @Nullable String shardIteratorType,
            @Nullable String startingSequenceNumber,
            @Nullable Instant timestamp) {}

    record GetRecords(
            @Nullable String shardIterator,
            @Nullable @Range(min = 1, max = 10_000) Integer limit,
            @Nullable String streamARN) {}

    record Iterator(String shardIterator) {}

    record RecordView(
            String sequenceNumber,
            Instant approximateArrivalTimestamp,
            byte[] data,
            String partitionKey,
            String encryptionType) {}

    record Records(
            List<RecordView> records,
            @Nullable String nextShardIterator,
            long millisBehindLatest,
            @Nullable List<ChildShard> childShards) {}

    private static final int MAX_RECORDS = 10_000;
    private static final int LARGEST_ANSWER = 10 * 1024 * 1024;

    private final Streams streams;

    GetOperations(Streams streams) {
        this.streams = streams;
    }

    void addTo(AwsJsonApi api) {
        api.with("GetShardIterator", GetShardIterator.class, this::iterator)
                .with("GetRecords", GetRecords.class, this::records);
    }

    private Iterator iterator(GetShardIterator request) throws AwsError {
        synchronized (streams) {
            var stream = streams.find(request.streamName(), request.streamARN());
            var shard = stream.shard(required(request.shardId(), "shardId"));
            var after = switch (required(request.shardIteratorType(), "shardIteratorType")) {
                case "TRIM_HORIZON" -> 0;
                case "LATEST" -> stream.lastPosition();
                case "AT_SEQUENCE_NUMBER" -> position(stream, shard, request) - 1;
                case "AFTER_SEQUENCE_NUMBER" -> position(stream, shard, request);
                case "AT_TIMESTAMP" -> positionBefore(shard, request);
                default ->
                    throw AwsError.validation(
                            "ShardIteratorType %s is not valid".formatted(request.shardIteratorType()));
            };
            return new Iterator(
                    ShardIterator.of(stream, shard.id(), after, streams.now()).encode());
        }
    }

    private static long position(Stream stream, Shard shard, GetShardIterator request) throws AwsError {
        var number = required(request.startingSequenceNumber(), "startingSequenceNumber");
        return SequenceNumber.position(stream.created().at(), number)
                .orElseThrow(() -> invalid(
                        "StartingSequenceNumber %s used in GetShardIterator on shard %s in stream %s is invalid because it"
                                        .formatted(number, shard.id(), stream.name())
                                + " did not come from this stream."));
    }

    private long positionBefore(Shard shard, GetShardIterator request) throws AwsError {
        var moment = required(request.timestamp(), "timestamp");
        if (moment.isAfter(streams.now())) {
            throw invalid("The timestampInMillis parameter cannot be greater than the currentTimestampInMillis.");
        }
        return shard.positionBefore(moment);
    }

    private Records records(GetRecords request) throws AwsError {
        var limit = Objects.requireNonNullElse(request.limit(), MAX_RECORDS);
        var iterator = ShardIterator.decode(required(request.shardIterator(), "shardIterator"));
        iterator.checkAge(streams.now());
        synchronized (streams) {
            var stream = streams.find(iterator.stream(), null);
            if (stream.created().at().toEpochMilli() != iterator.created()) {
                throw invalid(
                        "Invalid ShardIterator: stream %s has been created again since.".formatted(stream.name()));
            }
            return read(stream, stream.shard(iterator.shard()), iterator.after(), limit);
        }
    }

    private Records read(Stream stream, Shard shard, long after, int limit) {
        var rest = shard.after(after);
        var page = page(rest, limit);
        var last = page.isEmpty() ? after : page.getLast().position();
        var more = page.size() < rest.size();
        var atEnd = !more && !shard.isOpen();
        return new Records(
                page.stream()
                        .map(put -> new RecordView(
                                stream.sequenceNumber(put.position()),
                                put.at(),
                                put.data(),
                                put.partitionKey(),
                                "NONE"))
                        .toList(),
                atEnd
                        ? null
                        : ShardIterator.of(stream, shard.id(), last, streams.now())
                                .encode(),
                more ? behind(rest.get(page.size())) : 0,
                atEnd ? children(stream, shard) : null);
    }

    /** The first one is sent however large it is. */
    private static List<Put> page(List<Put> rest, int limit) {
        int count = 0;
        long size = 0;
        while (count < rest.size() && count < limit) {
            size += rest.get(count).data().length;
            if (count > 0 && size > LARGEST_ANSWER) {
                break;
            }
            count++;
        }
        return rest.subList(0, count);
    }

    private long behind(Put next) {
        return Math.max(0, Duration.between(next.at(), streams.now()).toMillis());
    }

    private static List<ChildShard> children(Stream stream, Shard shard) {
        return stream.shards().stream()
                .filter(child -> child.isChildOf(shard.id()))
                .map(child -> new ChildShard(child.id(), parents(child), HashKeyRange.of(child.hashes())))
                .toList();
    }

    private static List<String> parents(Shard child) {
        var parents = new ArrayList<String>();
        Optional.ofNullable(child.opened().parent()).ifPresent(parents::add);
        Optional.ofNullable(child.opened().adjacentParent()).ifPresent(parents::add);
        return parents;
    }

    private static AwsError invalid(String message) {
        return new AwsError("InvalidArgumentException", message);
    }
}
