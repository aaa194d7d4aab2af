package stackrun.embedded.kinesis;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The hash keys a shard is for, both ends included.
 *
 * @see <a href="https://docs.aws.amazon.com/streams/latest/dev/key-concepts.html#partition-key">Partition keys</a>
 */
record HashRange(BigInteger first, BigInteger last) {

    static final BigInteger MAX_HASH = BigInteger.TWO.pow(128).subtract(BigInteger.ONE);

    /** The hash of a partition key. */
    static BigInteger hash(String partitionKey) {
        try {
            return new BigInteger(
                    1, MessageDigest.getInstance("MD5").digest(partitionKey.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }

    /** The whole range of hashes, in equal parts. */
    static List<HashRange> parts(int count) {
        var size = MAX_HASH.add(BigInteger.ONE).divide(BigInteger.valueOf(count));
        var parts = new ArrayList<HashRange>();
        for (int i = 0; i < count; i++) {
            var first = size.multiply(BigInteger.valueOf(i));
            parts.add(new HashRange(
                    first, i == count - 1 ? MAX_HASH : first.add(size).subtract(BigInteger.ONE)));
        }
        return parts;
    }

    boolean contains(BigInteger hash) {
        return first.compareTo(hash) <= 0 && hash.compareTo(last) <= 0;
    }

    boolean isRightBefore(HashRange other) {
        return last.add(BigInteger.ONE).equals(other.first);
    }
}
