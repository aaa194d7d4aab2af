package stackrun.embedded.kinesis;

import static stackrun.embedded.awsjson.AwsError.required;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.AwsJsonApi;
import stackrun.embedded.kinesis.StreamEvent.Put;

/**
 * Writing records: at most 500 and 10 MiB a request, and 1 MiB a record unless the stream allows up to 10 MiB, keys
 * included. Throughput is not limited, so no record of a request ever fails alone.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html">PutRecords</a>
 * @see <a href="https://docs.aws.amazon.com/streams/latest/dev/large-records.html">Large records</a>
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
final class PutOperations {

    record PutRecord(
            @Nullable String streamName,
            @Nullable String streamARN,
            byte @Nullable [] data,
            @Nullable String partitionKey,
            @Nullable String explicitHashKey,
            @Nullable String sequenceNumberForOrdering) {}

    record Entry(
            byte @Nullable [] data,
            @Nullable String partitionKey,
            @Nullable String explicitHashKey) {}

    record PutRecords(
            @Nullable String streamName,
            @Nullable String streamARN,
            @Nullable List<Entry> records) {}

    record PutRecordAnswer(String shardId, String sequenceNumber, String encryptionType) {}

    record EntryAnswer(
            @Nullable String sequenceNumber,
            @Nullable String shardId,
            @Nullable String errorCode,
            @Nullable String errorMessage) {}

    record PutRecordsAnswer(int failedRecordCount, List<EntryAnswer> records, String encryptionType) {}

    private static final int MAX_RECORDS = 500;
    private static final int LARGEST_REQUEST = 10 * 1024 * 1024;
    private static final int MAX_KEY_LENGTH = 256;

    private final Streams streams;

    PutOperations(Streams streams) {
        this.streams = streams;
    }

    void addTo(AwsJsonApi api) {
        api.with("PutRecord", PutRecord.class, this::putRecord).with("PutRecords", PutRecords.class, this::putRecords);
    }

    private PutRecordAnswer putRecord(PutRecord request) throws AwsError, IOException {
        var entry = new Entry(request.data(), request.partitionKey(), request.explicitHashKey());
        synchronized (streams) {
            var stream = streams.find(request.streamName(), request.streamARN());
            var put = put(stream, entry, stream.lastPosition() + 1, streams.now());
            streams.record(List.of(put));
            return new PutRecordAnswer(put.shard(), stream.sequenceNumber(put.position()), "NONE");
        }
    }

    private PutRecordsAnswer putRecords(PutRecords request) throws AwsError, IOException {
        var entries = required(request.records(), "records");
        if (entries.isEmpty() || entries.size() > MAX_RECORDS) {
            throw AwsError.validation(
                    "1 validation error detected: 'records' must have between 1 and %s members, has %s"
                            .formatted(MAX_RECORDS, entries.size()));
        }
        synchronized (streams) {
            var stream = streams.find(request.streamName(), request.streamARN());
            var puts = new ArrayList<Put>();
            long size = 0;
            for (var entry : entries) {
                var put = put(stream, entry, stream.lastPosition() + 1 + puts.size(), streams.now());
                puts.add(put);
                size += size(put);
            }
            if (size > LARGEST_REQUEST) {
                throw new AwsError("InvalidArgumentException", "Records size exceeds 10 MB limit");
            }
            streams.record(puts);
            return new PutRecordsAnswer(
                    0,
                    puts.stream()
                            .map(put -> new EntryAnswer(stream.sequenceNumber(put.position()), put.shard(), null, null))
                            .toList(),
                    "NONE");
        }
    }

    private static Put put(Stream stream, Entry entry, long position, Instant now) throws AwsError {
        var key = required(entry.partitionKey(), "partitionKey");
        var data = required(entry.data(), "data");
        if (key.isEmpty() || key.length() > MAX_KEY_LENGTH) {
            throw AwsError.validation(
                    "1 validation error detected: 'partitionKey' must have between 1 and %s characters, has %s"
                            .formatted(MAX_KEY_LENGTH, key.length()));
        }
        var hash = entry.explicitHashKey() == null ? HashRange.hash(key) : Wire.hashKey(entry.explicitHashKey());
        if (hash == null || hash.compareTo(HashRange.MAX_HASH) > 0) {
            throw new AwsError(
                    "InvalidArgumentException",
                    "Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified value was "
                            + entry.explicitHashKey());
        }
        var put = new Put(stream.name(), stream.shardFor(hash).id(), position, now, key, data);
        if (size(put) > stream.settings().maxRecordKib() * 1024L) {
            throw new AwsError(
                    "InvalidArgumentException",
                    "A record of %s bytes is larger than the %s KiB stream %s allows"
                            .formatted(size(put), stream.settings().maxRecordKib(), stream.name()));
        }
        return put;
    }

    private static long size(Put put) {
        return (long) put.data().length + put.partitionKey().getBytes(StandardCharsets.UTF_8).length;
    }
}
