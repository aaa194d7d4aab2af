package stackrun.embedded.kinesis;

import static stackrun.embedded.awsjson.AwsError.required;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.kinesis.stream.HashRange;
import stackrun.embedded.kinesis.stream.Stream;
import stackrun.embedded.kinesis.stream.StreamEvent.Put;

/**
 * A record to put: at most 1 MiB with its key, or up to 10 MiB if the stream allows it.
 *
 * @see <a href="https://docs.aws.amazon.com/streams/latest/dev/large-records.html">Large records</a>
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
record RecordEntry(
        byte @Nullable [] data,
        @Nullable String partitionKey,
        @Nullable String explicitHashKey) {

    private static final int MAX_KEY_LENGTH = 256;

    /** The event of the put, or the error that refuses it. */
    Put put(Stream stream, long position, Instant now) throws AwsError {
        var key = required(partitionKey, "partitionKey");
        var bytes = required(data, "data");
        if (key.isEmpty() || key.length() > MAX_KEY_LENGTH) {
            throw AwsError.validation(
                    "1 validation error detected: 'partitionKey' must have between 1 and %s characters, has %s"
                            .formatted(MAX_KEY_LENGTH, key.length()));
        }
        var put = new Put(stream.name(), stream.shardFor(hash(key)).id(), position, now, key, bytes);
        if (size(put) > stream.settings().maxRecordKib() * 1024L) {
            throw InvalidArgument.of("A record of %s bytes is larger than the %s KiB stream %s allows"
                    .formatted(size(put), stream.settings().maxRecordKib(), stream.name()));
        }
        return put;
    }

    private BigInteger hash(String key) throws AwsError {
        var hash = explicitHashKey == null ? HashRange.hash(key) : HashRange.parse(explicitHashKey);
        if (hash == null || hash.compareTo(HashRange.MAX_HASH) > 0) {
            throw InvalidArgument.of(
                    "Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified value was "
                            + explicitHashKey);
        }
        return hash;
    }

    /** The size of data and key, in bytes. */
    static long size(Put put) {
        return (long) put.data().length + put.partitionKey().getBytes(StandardCharsets.UTF_8).length;
    }
}
