package stackrun.embedded.kinesis;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.kinesis.stream.Streams;

/**
 * {@code PutRecord}: one record, and its size is only limited by the stream.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_PutRecord.html">PutRecord</a>
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
record PutRecord(Streams streams) {

    record Request(
            @Nullable String streamName,
            @Nullable String streamARN,
            byte @Nullable [] data,
            @Nullable String partitionKey,
            @Nullable String explicitHashKey,
            @Nullable String sequenceNumberForOrdering) {}

    record Answer(String shardId, String sequenceNumber, String encryptionType) {}

    Answer answer(Request request) throws AwsError, IOException {
        var entry = new RecordEntry(request.data(), request.partitionKey(), request.explicitHashKey());
        synchronized (streams) {
            var stream = streams.find(request.streamName(), request.streamARN());
            var put = entry.put(stream, stream.lastPosition() + 1, streams.now());
            streams.record(List.of(put));
            return new Answer(put.shard(), stream.sequenceNumber(put.position()), "NONE");
        }
    }
}
