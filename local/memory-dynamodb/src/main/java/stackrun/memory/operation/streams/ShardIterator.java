package stackrun.memory.operation.streams;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import stackrun.memory.request.Refusal;

/**
 * A position between two records of a stream. It expires after fifteen minutes.
 *
 * @param stream ARN of the stream
 * @param after sequence number of the record before the position; empty before the first record
 * @param issued milliseconds since 1970
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_GetShardIterator.html">GetShardIterator</a>
 */
record ShardIterator(String stream, String after, long issued) {

    private static final Duration LIFETIME = Duration.ofMinutes(15);
    private static final String SEPARATOR = ",";

    String encode() {
        var text = String.join(SEPARATOR, stream, after, String.valueOf(issued));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static ShardIterator decode(String iterator) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(iterator), StandardCharsets.UTF_8);
            var parts = text.split(SEPARATOR, -1);
            return new ShardIterator(parts[0], parts[1], Long.parseLong(parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw Refusal.validation("Invalid ShardIterator");
        }
    }

    void refuseExpired(Instant now) {
        if (Instant.ofEpochMilli(issued).plus(LIFETIME).isBefore(now)) {
            throw new Refusal("ExpiredIteratorException", "The shard iterator is older than 15 minutes");
        }
    }
}
