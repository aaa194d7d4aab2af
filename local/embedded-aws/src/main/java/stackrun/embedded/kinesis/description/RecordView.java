package stackrun.embedded.kinesis.description;

import java.time.Instant;
import stackrun.embedded.kinesis.stream.Stream;
import stackrun.embedded.kinesis.stream.StreamEvent.Put;

/**
 * A record as answers describe it.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_Record.html">Record</a>
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
public record RecordView(
        String sequenceNumber,
        Instant approximateArrivalTimestamp,
        byte[] data,
        String partitionKey,
        String encryptionType) {

    public static RecordView of(Stream stream, Put put) {
        return new RecordView(stream.sequenceNumber(put.position()), put.at(), put.data(), put.partitionKey(), "NONE");
    }
}
