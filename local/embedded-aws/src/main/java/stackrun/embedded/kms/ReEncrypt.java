package stackrun.embedded.kms;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;

/**
 * {@code ReEncrypt}: decrypts with one key and encrypts with another.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_ReEncrypt.html">ReEncrypt</a>
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
record ReEncrypt(SymmetricKeys keys) {

    record Request(
            byte @Nullable [] ciphertextBlob,
            @Nullable Map<String, String> sourceEncryptionContext,
            @Nullable String sourceKeyId,
            @Nullable String sourceEncryptionAlgorithm,
            @Nullable Map<String, String> destinationEncryptionContext,
            @Nullable String destinationKeyId,
            @Nullable String destinationEncryptionAlgorithm,
            @Nullable List<String> grantTokens) {}

    record Answer(
            byte[] ciphertextBlob,
            String sourceKeyId,
            String keyId,
            String sourceEncryptionAlgorithm,
            String destinationEncryptionAlgorithm,
            String sourceKeyMaterialId,
            String destinationKeyMaterialId) {}

    Answer answer(Request request) throws AwsError {
        var destination = keys.find(request.destinationKeyId(), request.destinationEncryptionAlgorithm());
        var source = keys.open(
                request.ciphertextBlob(),
                request.sourceKeyId(),
                request.sourceEncryptionAlgorithm(),
                request.sourceEncryptionContext());
        var context = EncryptionContext.orEmpty(request.destinationEncryptionContext());
        return new Answer(
                Ciphertext.seal(destination, source.plaintext(), context),
                source.key().arn(),
                destination.arn(),
                SymmetricKeys.ALGORITHM,
                SymmetricKeys.ALGORITHM,
                source.material().id(),
                destination.current().id());
    }
}
