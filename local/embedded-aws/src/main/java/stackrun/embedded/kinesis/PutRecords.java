package stackrun.embedded.kinesis;

import static stackrun.embedded.awsjson.AwsError.required;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.kinesis.stream.Stream;
import stackrun.embedded.kinesis.stream.StreamEvent.Put;
import stackrun.embedded.kinesis.stream.Streams;

/**
 * {@code PutRecords}: at most 500 records and 10 MiB a request. Throughput is not limited, so a request never fails for
 * only some of its records.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecords.html">PutRecords</a>
 */
record PutRecords(Streams streams) {

    private static final int MAX_RECORDS = 500;
    private static final int MAX_REQUEST_BYTES = 10 * 1024 * 1024;

    record Request(
            @Nullable String streamName,
            @Nullable String streamARN,
            @Nullable List<RecordEntry> records) {}

    record EntryAnswer(
            @Nullable String sequenceNumber,
            @Nullable String shardId,
            @Nullable String errorCode,
            @Nullable String errorMessage) {}

    record Answer(int failedRecordCount, List<EntryAnswer> records, String encryptionType) {}

    Answer answer(Request request) throws AwsError, IOException {
        var entries = required(request.records(), "records");
        if (entries.isEmpty() || entries.size() > MAX_RECORDS) {
            throw AwsError.validation(
                    "1 validation error detected: 'records' must have between 1 and %s members, has %s"
                            .formatted(MAX_RECORDS, entries.size()));
        }
        synchronized (streams) {
            var stream = streams.find(request.streamName(), request.streamARN());
            var puts = puts(stream, entries);
            streams.record(puts);
            return new Answer(
                    0,
                    puts.stream()
                            .map(put -> new EntryAnswer(stream.sequenceNumber(put.position()), put.shard(), null, null))
                            .toList(),
                    "NONE");
        }
    }

    private List<Put> puts(Stream stream, List<RecordEntry> entries) throws AwsError {
        var puts = new ArrayList<Put>();
        long size = 0;
        for (var entry : entries) {
            var put = entry.put(stream, stream.lastPosition() + 1 + puts.size(), streams.now());
            puts.add(put);
            size += RecordEntry.size(put);
        }
        if (size > MAX_REQUEST_BYTES) {
            throw InvalidArgument.of("Records size exceeds 10 MB limit");
        }
        return puts;
    }
}
