package stackrun.embedded.kms;

import static stackrun.embedded.awsjson.AwsError.required;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.Range;

/**
 * {@code GenerateRandom}: at most 1024 random bytes.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateRandom.html">GenerateRandom</a>
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
final class GenerateRandom {

    static final int MAX_BYTES = 1024;

    private static final SecureRandom RANDOM = new SecureRandom();

    record Request(
            @Nullable @Range(min = 1, max = MAX_BYTES) Integer numberOfBytes) {}

    record Answer(byte[] plaintext) {}

    private GenerateRandom() {}

    static Answer answer(Request request) throws AwsError {
        var count = required(request.numberOfBytes(), "numberOfBytes");
        return new Answer(bytes(Lengths.between(1, MAX_BYTES, count, "numberOfBytes")));
    }

    static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
