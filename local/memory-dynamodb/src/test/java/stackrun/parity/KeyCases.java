package stackrun.parity;

import static stackrun.parity.Difference.refused;
import static stackrun.parity.Difference.unless;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.DisabledException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/** KMS. */
final class KeyCases {

    private static final String SERVICE = "KMS";
    private static final Map<String, String> CONTEXT = Map.of("customer", "1");

    private KeyCases() {}

    static List<ParityCase> all() {
        return List.of(
                of(
                        "a data key decrypts to its plaintext",
                        "kms/latest/APIReference/API_GenerateDataKey.html",
                        KeyCases::dataKey),
                of(
                        "another encryption context does not decrypt",
                        "kms/latest/developerguide/encrypt_context.html",
                        KeyCases::otherContext),
                of(
                        "a ciphertext of before a rotation decrypts",
                        "kms/latest/developerguide/rotating-keys-on-demand.html",
                        KeyCases::rotation),
                of("a disabled key refuses", "kms/latest/developerguide/enabling-keys.html", KeyCases::disabled));
    }

    private static ParityCase of(String behaviour, String page, ParityCase.Check check) {
        return new ParityCase(SERVICE, behaviour, page, check);
    }

    private static void dataKey(Backend backend) {
        var kms = backend.kms();
        var key = key(backend, kms);
        var data = kms.generateDataKey(
                generate -> generate.keyId(key).keySpec(DataKeySpec.AES_256).encryptionContext(CONTEXT));
        var plain = decrypt(kms, key, data.ciphertextBlob(), CONTEXT);
        unless(plain.equals(data.plaintext()) && plain.asByteArray().length == 32, "another plaintext");
    }

    private static void otherContext(Backend backend) throws Exception {
        var kms = backend.kms();
        var key = key(backend, kms);
        var sealed = encrypt(kms, key);
        refused(InvalidCiphertextException.class, () -> decrypt(kms, key, sealed, Map.of("customer", "2")));
    }

    private static void rotation(Backend backend) {
        var kms = backend.kms();
        var key = key(backend, kms);
        var before = encrypt(kms, key);
        kms.rotateKeyOnDemand(rotate -> rotate.keyId(key));
        unless(decrypt(kms, key, before, CONTEXT).asUtf8String().equals("secret"), "another plaintext");
    }

    private static void disabled(Backend backend) throws Exception {
        var kms = backend.kms();
        var key = key(backend, kms);
        kms.disableKey(disable -> disable.keyId(key));
        refused(DisabledException.class, () -> encrypt(kms, key));
    }

    private static String key(Backend backend, KmsClient kms) {
        var key = kms.createKey(create -> create.description(backend.name()))
                .keyMetadata()
                .keyId();
        backend.afterwards(
                () -> kms.scheduleKeyDeletion(delete -> delete.keyId(key).pendingWindowInDays(7)));
        return key;
    }

    private static SdkBytes encrypt(KmsClient kms, String key) {
        return kms.encrypt(encrypt -> encrypt.keyId(key)
                        .plaintext(SdkBytes.fromUtf8String("secret"))
                        .encryptionContext(CONTEXT))
                .ciphertextBlob();
    }

    private static SdkBytes decrypt(KmsClient kms, String key, SdkBytes sealed, Map<String, String> context) {
        return kms.decrypt(decrypt -> decrypt.keyId(key).ciphertextBlob(sealed).encryptionContext(context))
                .plaintext();
    }
}
