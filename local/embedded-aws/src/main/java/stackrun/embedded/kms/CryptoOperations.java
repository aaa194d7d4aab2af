package stackrun.embedded.kms;

import static stackrun.embedded.awsjson.AwsError.required;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.AwsJsonApi;
import stackrun.embedded.awsjson.Range;

/**
 * Encrypting, decrypting and data keys.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html">Actions</a>
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
final class CryptoOperations {

    record Encrypt(
            @Nullable String keyId,
            byte @Nullable [] plaintext,
            @Nullable Map<String, String> encryptionContext,
            @Nullable String encryptionAlgorithm,
            @Nullable List<String> grantTokens) {}

    record Decrypt(
            byte @Nullable [] ciphertextBlob,
            @Nullable Map<String, String> encryptionContext,
            @Nullable String keyId,
            @Nullable String encryptionAlgorithm,
            @Nullable List<String> grantTokens) {}

    record ReEncrypt(
            byte @Nullable [] ciphertextBlob,
            @Nullable Map<String, String> sourceEncryptionContext,
            @Nullable String sourceKeyId,
            @Nullable String sourceEncryptionAlgorithm,
            @Nullable Map<String, String> destinationEncryptionContext,
            @Nullable String destinationKeyId,
            @Nullable String destinationEncryptionAlgorithm,
            @Nullable List<String> grantTokens) {}

    record GenerateDataKey(
            @Nullable String keyId,
            @Nullable String keySpec,
            @Nullable @Range(min = 1, max = 1024) Integer numberOfBytes,
            @Nullable Map<String, String> encryptionContext,
            @Nullable List<String> grantTokens) {}

    record GenerateRandom(
            @Nullable @Range(min = 1, max = 1024) Integer numberOfBytes) {}

    record Encrypted(byte[] ciphertextBlob, String keyId, String encryptionAlgorithm) {}

    record Decrypted(byte[] plaintext, String keyId, String encryptionAlgorithm, String keyMaterialId) {}

    record ReEncrypted(
            byte[] ciphertextBlob,
            String sourceKeyId,
            String keyId,
            String sourceEncryptionAlgorithm,
            String destinationEncryptionAlgorithm,
            String sourceKeyMaterialId,
            String destinationKeyMaterialId) {}

    record DataKey(byte @Nullable [] plaintext, byte[] ciphertextBlob, String keyId, String keyMaterialId) {}

    record RandomBytes(byte[] plaintext) {}

    private record Opened(byte[] plaintext, KmsKey key, Material material) {}

    private static final String ALGORITHM = "SYMMETRIC_DEFAULT";
    private static final int LARGEST_PLAINTEXT = 4096;
    private static final int LARGEST_CIPHERTEXT = 6144;
    private static final int LARGEST_RANDOM = 1024;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Keys keys;

    CryptoOperations(Keys keys) {
        this.keys = keys;
    }

    void addTo(AwsJsonApi api) {
        api.with("Encrypt", Encrypt.class, this::encrypt)
                .with("Decrypt", Decrypt.class, this::decrypt)
                .with("ReEncrypt", ReEncrypt.class, this::reEncrypt)
                .with("GenerateDataKey", GenerateDataKey.class, request -> dataKey(request, true))
                .with("GenerateDataKeyWithoutPlaintext", GenerateDataKey.class, request -> dataKey(request, false))
                .with("GenerateRandom", GenerateRandom.class, this::random);
    }

    private Encrypted encrypt(Encrypt request) throws AwsError {
        var plaintext = Lengths.between(1, LARGEST_PLAINTEXT, required(request.plaintext(), "plaintext"), "plaintext");
        var key = encrypting(request.keyId(), request.encryptionAlgorithm());
        return new Encrypted(
                Ciphertext.seal(key, plaintext, orEmpty(request.encryptionContext())), key.arn(), ALGORITHM);
    }

    private Decrypted decrypt(Decrypt request) throws AwsError {
        var opened = open(
                request.ciphertextBlob(), request.keyId(), request.encryptionAlgorithm(), request.encryptionContext());
        return new Decrypted(
                opened.plaintext(),
                opened.key().arn(),
                ALGORITHM,
                opened.material().id());
    }

    private ReEncrypted reEncrypt(ReEncrypt request) throws AwsError {
        var destination = encrypting(request.destinationKeyId(), request.destinationEncryptionAlgorithm());
        var source = open(
                request.ciphertextBlob(),
                request.sourceKeyId(),
                request.sourceEncryptionAlgorithm(),
                request.sourceEncryptionContext());
        return new ReEncrypted(
                Ciphertext.seal(destination, source.plaintext(), orEmpty(request.destinationEncryptionContext())),
                source.key().arn(),
                destination.arn(),
                ALGORITHM,
                ALGORITHM,
                source.material().id(),
                destination.current().id());
    }

    private DataKey dataKey(GenerateDataKey request, boolean withPlaintext) throws AwsError {
        var key = encrypting(request.keyId(), null);
        var plaintext = randomBytes(size(request));
        return new DataKey(
                withPlaintext ? plaintext : null,
                Ciphertext.seal(key, plaintext, orEmpty(request.encryptionContext())),
                key.arn(),
                key.current().id());
    }

    private RandomBytes random(GenerateRandom request) throws AwsError {
        var bytes = required(request.numberOfBytes(), "numberOfBytes");
        return new RandomBytes(randomBytes(Lengths.between(1, LARGEST_RANDOM, bytes, "numberOfBytes")));
    }

    private static int size(GenerateDataKey request) throws AwsError {
        var bytes = request.numberOfBytes();
        var spec = request.keySpec();
        if ((bytes == null) == (spec == null)) {
            throw AwsError.validation("Please specify either number of bytes or key spec.");
        }
        if (bytes != null) {
            return Lengths.between(1, LARGEST_RANDOM, bytes, "numberOfBytes");
        }
        return switch (Objects.requireNonNullElse(spec, "")) {
            case "AES_128" -> 16;
            case "AES_256" -> 32;
            default -> throw AwsError.validation("KeySpec must be AES_128 or AES_256, is " + spec);
        };
    }

    private Opened open(
            byte @Nullable [] blob,
            @Nullable String expectedKey,
            @Nullable String algorithm,
            @Nullable Map<String, String> context)
            throws AwsError {
        checkAlgorithm(algorithm);
        var ciphertext = Ciphertext.parse(
                Lengths.between(1, LARGEST_CIPHERTEXT, required(blob, "ciphertextBlob"), "ciphertextBlob"));
        if (expectedKey != null
                && !keys.find(expectedKey)
                        .usableAs(KeySpec.SYMMETRIC_DEFAULT)
                        .id()
                        .equals(ciphertext.keyId())) {
            throw new AwsError(
                    "IncorrectKeyException",
                    "The key ID in the request does not identify a CMK that can perform this operation.");
        }
        var key = keys.find(ciphertext.keyId()).usableAs(KeySpec.SYMMETRIC_DEFAULT);
        return new Opened(ciphertext.open(key, orEmpty(context)), key, ciphertext.materialOf(key));
    }

    private KmsKey encrypting(@Nullable String keyId, @Nullable String algorithm) throws AwsError {
        checkAlgorithm(algorithm);
        return keys.find(required(keyId, "keyId")).usableAs(KeySpec.SYMMETRIC_DEFAULT);
    }

    private static void checkAlgorithm(@Nullable String algorithm) throws AwsError {
        if (algorithm != null && !algorithm.equals(ALGORITHM)) {
            throw new AwsError(
                    "InvalidKeyUsageException", "This local server does not encrypt with %s.".formatted(algorithm));
        }
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> context) {
        return Objects.requireNonNullElse(context, Map.of());
    }

    private static byte[] randomBytes(int size) {
        var bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
