package stackrun.embedded.kms;

import static stackrun.embedded.awsjson.AwsError.required;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.AwsJsonApi;

/**
 * The operations on message authentication codes, which prove that their sender may use the key.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/hmac.html">HMAC keys</a>
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
final class MacOperations {

    record GenerateMac(
            @Nullable String keyId,
            byte @Nullable [] message,
            @Nullable String macAlgorithm,
            @Nullable List<String> grantTokens) {}

    record VerifyMac(
            @Nullable String keyId,
            byte @Nullable [] message,
            @Nullable String macAlgorithm,
            byte @Nullable [] mac,
            @Nullable List<String> grantTokens) {}

    record Generated(byte[] mac, String keyId, String macAlgorithm) {}

    record Verified(String keyId, boolean macValid, String macAlgorithm) {}

    private static final String ALGORITHM = "HMAC_SHA_256";
    private static final int MAX_MESSAGE_BYTES = 4096;

    private final Keys keys;

    MacOperations(Keys keys) {
        this.keys = keys;
    }

    void addTo(AwsJsonApi api) {
        api.with("GenerateMac", GenerateMac.class, this::generate).with("VerifyMac", VerifyMac.class, this::verify);
    }

    private Generated generate(GenerateMac request) throws AwsError {
        var key = key(request.keyId(), request.macAlgorithm());
        return new Generated(mac(key, request.message()), key.arn(), ALGORITHM);
    }

    private Verified verify(VerifyMac request) throws AwsError {
        var key = key(request.keyId(), request.macAlgorithm());
        if (!MessageDigest.isEqual(mac(key, request.message()), required(request.mac(), "mac"))) {
            throw new AwsError("KMSInvalidMacException", "");
        }
        return new Verified(key.arn(), true, ALGORITHM);
    }

    private KmsKey key(@Nullable String keyId, @Nullable String algorithm) throws AwsError {
        var key = keys.find(required(keyId, "keyId")).usableAs(KeySpec.HMAC_256);
        if (!required(algorithm, "macAlgorithm").equals(ALGORITHM)) {
            throw new AwsError(
                    "InvalidKeyUsageException",
                    "Algorithm %s is incompatible with key spec %s.".formatted(algorithm, key.spec()));
        }
        return key;
    }

    private static byte[] mac(KmsKey key, byte @Nullable [] message) throws AwsError {
        var bytes = Lengths.between(1, MAX_MESSAGE_BYTES, required(message, "message"), "message");
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.current().bytes(), "HmacSHA256"));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
