package stackrun.embedded.kinesis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.kinesis.stream.Stream;

/**
 * A position between two records of a shard. It expires after five minutes.
 *
 * @param created the creation of the stream, in milliseconds since 1970; it distinguishes streams of the same name
 * @param after the position of the record before this position
 * @param issued milliseconds since 1970
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_GetShardIterator.html">GetShardIterator</a>
 */
record ShardIterator(String stream, long created, String shard, long after, long issued) {

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final String SEPARATOR = "/";

    static ShardIterator of(Stream stream, String shard, long after, Instant now) {
        return new ShardIterator(stream.name(), stream.created().at().toEpochMilli(), shard, after, now.toEpochMilli());
    }

    String encode() {
        var text = String.join(
                SEPARATOR, stream, String.valueOf(created), shard, String.valueOf(after), String.valueOf(issued));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static ShardIterator decode(String iterator) throws AwsError {
        try {
            var text = new String(Base64.getUrlDecoder().decode(iterator), StandardCharsets.UTF_8);
            var parts = text.split(SEPARATOR, -1);
            return new ShardIterator(
                    parts[0], Long.parseLong(parts[1]), parts[2], Long.parseLong(parts[3]), Long.parseLong(parts[4]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new AwsError("InvalidArgumentException", "Invalid ShardIterator.");
        }
    }

    void checkAge(Instant now) throws AwsError {
        var age = Duration.between(Instant.ofEpochMilli(issued), now);
        if (age.compareTo(LIFETIME) > 0) {
            throw new AwsError(
                    "ExpiredIteratorException",
                    "Iterator expired. The iterator was created at %s while right now it is %s which is further in the"
                                    .formatted(Instant.ofEpochMilli(issued), now)
                            + " future than the tolerated delay of %s milliseconds.".formatted(LIFETIME.toMillis()));
        }
    }
}
