package stackrun.embedded.kms;

import static stackrun.embedded.awsjson.AwsError.required;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;

/** Finds symmetric keys, and opens ciphertexts with the keys that they name. */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
record SymmetricKeys(Keys keys) {

    static final String ALGORITHM = "SYMMETRIC_DEFAULT";

    private static final int MAX_CIPHERTEXT_BYTES = 6144;

    /** @param material the material of the key that encrypted the plaintext */
    record Opened(byte[] plaintext, KmsKey key, Material material) {}

    KmsKey find(@Nullable String keyId, @Nullable String algorithm) throws AwsError {
        checkAlgorithm(algorithm);
        return symmetric(required(keyId, "keyId"));
    }

    /** @param expectedKey a reference to the key that the ciphertext must name, or null for any */
    Opened open(
            byte @Nullable [] blob,
            @Nullable String expectedKey,
            @Nullable String algorithm,
            @Nullable Map<String, String> context)
            throws AwsError {
        checkAlgorithm(algorithm);
        var ciphertext = Ciphertext.parse(
                Lengths.between(1, MAX_CIPHERTEXT_BYTES, required(blob, "ciphertextBlob"), "ciphertextBlob"));
        if (expectedKey != null && !symmetric(expectedKey).id().equals(ciphertext.keyId())) {
            throw new AwsError(
                    "IncorrectKeyException",
                    "The key ID in the request does not identify a CMK that can perform this operation.");
        }
        var key = symmetric(ciphertext.keyId());
        return new Opened(ciphertext.open(key, EncryptionContext.orEmpty(context)), key, ciphertext.materialOf(key));
    }

    private KmsKey symmetric(String reference) throws AwsError {
        return keys.find(reference).usableAs(KeySpec.SYMMETRIC_DEFAULT);
    }

    private static void checkAlgorithm(@Nullable String algorithm) throws AwsError {
        if (algorithm != null && !algorithm.equals(ALGORITHM)) {
            throw new AwsError(
                    "InvalidKeyUsageException", "This local server does not encrypt with %s.".formatted(algorithm));
        }
    }
}
