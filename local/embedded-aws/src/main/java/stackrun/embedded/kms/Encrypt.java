package stackrun.embedded.kms;

import static stackrun.embedded.awsjson.AwsError.required;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;

/**
 * {@code Encrypt}: at most 4096 bytes.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html">Encrypt</a>
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
record Encrypt(SymmetricKeys keys) {

    private static final int MAX_PLAINTEXT_BYTES = 4096;

    record Request(
            @Nullable String keyId,
            byte @Nullable [] plaintext,
            @Nullable Map<String, String> encryptionContext,
            @Nullable String encryptionAlgorithm,
            @Nullable List<String> grantTokens) {}

    record Answer(byte[] ciphertextBlob, String keyId, String encryptionAlgorithm) {}

    Answer answer(Request request) throws AwsError {
        var plaintext =
                Lengths.between(1, MAX_PLAINTEXT_BYTES, required(request.plaintext(), "plaintext"), "plaintext");
        var key = keys.find(request.keyId(), request.encryptionAlgorithm());
        return new Answer(
                Ciphertext.seal(key, plaintext, EncryptionContext.orEmpty(request.encryptionContext())),
                key.arn(),
                SymmetricKeys.ALGORITHM);
    }
}
