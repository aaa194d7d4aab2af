package stackrun.embedded.kms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.Range;

/**
 * {@code GenerateDataKey}: random bytes, as plaintext and encrypted.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html">GenerateDataKey</a>
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
record GenerateDataKey(SymmetricKeys keys) {

    record Request(
            @Nullable String keyId,
            @Nullable String keySpec,
            @Nullable @Range(min = 1, max = 1024) Integer numberOfBytes,
            @Nullable Map<String, String> encryptionContext,
            @Nullable List<String> grantTokens) {}

    /** @param plaintext null if the request does not want it */
    record Answer(byte @Nullable [] plaintext, byte[] ciphertextBlob, String keyId, String keyMaterialId) {}

    Answer answer(Request request) throws AwsError {
        var key = keys.find(request.keyId(), null);
        var plaintext = GenerateRandom.bytes(size(request));
        return new Answer(
                plaintext,
                Ciphertext.seal(key, plaintext, EncryptionContext.orEmpty(request.encryptionContext())),
                key.arn(),
                key.current().id());
    }

    Answer withoutPlaintext(Request request) throws AwsError {
        var answer = answer(request);
        return new Answer(null, answer.ciphertextBlob(), answer.keyId(), answer.keyMaterialId());
    }

    private static int size(Request request) throws AwsError {
        var bytes = request.numberOfBytes();
        var spec = request.keySpec();
        if ((bytes == null) == (spec == null)) {
            throw AwsError.validation("Please specify either number of bytes or key spec.");
        }
        if (bytes != null) {
            return Lengths.between(1, GenerateRandom.MAX_BYTES, bytes, "numberOfBytes");
        }
        return switch (Objects.requireNonNullElse(spec, "")) {
            case "AES_128" -> 16;
            case "AES_256" -> 32;
            default -> throw AwsError.validation("KeySpec must be AES_128 or AES_256, is " + spec);
        };
    }
}
