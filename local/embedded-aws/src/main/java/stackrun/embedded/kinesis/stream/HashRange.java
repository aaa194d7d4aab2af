package stackrun.embedded.kinesis.stream;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The range of hash keys that a shard receives. It includes both ends.
 *
 * @see <a href="https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html#partition-key">Partition keys</a>
 */
public record HashRange(BigInteger first, BigInteger last) {

    public static final BigInteger MAX_HASH = BigInteger.TWO.pow(128).subtract(BigInteger.ONE);

    /** The hash key in a text of decimal digits, or null if the text is not one. */
    public static @Nullable BigInteger parse(String text) {
        return text.matches("0|([1-9]\\d{0,38})") ? new BigInteger(text) : null;
    }

    /** The hash key of a partition key. */
    public static BigInteger hash(String partitionKey) {
        try {
            return new BigInteger(
                    1, MessageDigest.getInstance("MD5").digest(partitionKey.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    /** Splits the range of all hash keys into equal parts. */
    public static List<HashRange> parts(int count) {
        var size = MAX_HASH.add(BigInteger.ONE).divide(BigInteger.valueOf(count));
        var parts = new ArrayList<HashRange>();
        for (int i = 0; i < count; i++) {
            var first = size.multiply(BigInteger.valueOf(i));
            parts.add(new HashRange(
                    first, i == count - 1 ? MAX_HASH : first.add(size).subtract(BigInteger.ONE)));
        }
        return parts;
    }

    public boolean contains(BigInteger hash) {
        return first.compareTo(hash) <= 0 && hash.compareTo(last) <= 0;
    }

    public boolean isRightBefore(HashRange other) {
        return last.add(BigInteger.ONE).equals(other.first);
    }
}
