package stackrun.embedded.kms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;

/**
 * {@code Decrypt}: the ciphertext names its key, so a request need not name it.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html">Decrypt</a>
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
record Decrypt(SymmetricKeys keys) {

    record Request(
            byte @Nullable [] ciphertextBlob,
            @Nullable Map<String, String> encryptionContext,
            @Nullable String keyId,
            @Nullable String encryptionAlgorithm,
            @Nullable List<String> grantTokens) {}

    record Answer(byte[] plaintext, String keyId, String encryptionAlgorithm, String keyMaterialId) {}

    Answer answer(Request request) throws AwsError {
        var opened = keys.open(
                request.ciphertextBlob(), request.keyId(), request.encryptionAlgorithm(), request.encryptionContext());
        return new Answer(
                opened.plaintext(),
                opened.key().arn(),
                SymmetricKeys.ALGORITHM,
                opened.material().id());
    }
}
