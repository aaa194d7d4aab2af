package stackrun.embedded.kms;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import stackrun.embedded.awsjson.AwsError;

/**
 * A ciphertext blob: version, key id, number of the key's material, nonce, AES-256-GCM bytes.
 *
 * <p>All bytes before the nonce are authenticated together with the encryption context. A blob therefore names its key,
 * and cannot be changed to name another.
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
record Ciphertext(String keyId, int material, byte[] nonce, byte[] sealed) {

    private static final byte VERSION = 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    static byte[] seal(KmsKey key, byte[] plaintext, Map<String, String> context) {
        var nonce = new byte[AesGcm.NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var header = header(key.id(), key.materials().size() - 1);
        var sealed = AesGcm.encrypt(key.current(), nonce, plaintext, header, EncryptionContext.canonical(context));
        return ByteBuffer.allocate(header.length + nonce.length + sealed.length)
                .put(header)
                .put(nonce)
                .put(sealed)
                .array();
    }

    static Ciphertext parse(byte[] blob) throws AwsError {
        try {
            var buffer = ByteBuffer.wrap(blob);
            if (buffer.get() != VERSION) {
                throw invalid();
            }
            var id = new byte[Byte.toUnsignedInt(buffer.get())];
            buffer.get(id);
            var material = buffer.getInt();
            var nonce = new byte[AesGcm.NONCE_BYTES];
            buffer.get(nonce);
            var sealed = new byte[buffer.remaining()];
            buffer.get(sealed);
            return new Ciphertext(new String(id, StandardCharsets.UTF_8), material, nonce, sealed);
        } catch (BufferUnderflowException e) {
            throw invalid();
        }
    }

    byte[] open(KmsKey key, Map<String, String> context) throws AwsError {
        try {
            return AesGcm.decrypt(
                    materialOf(key), nonce, sealed, header(keyId, material), EncryptionContext.canonical(context));
        } catch (AEADBadTagException e) {
            throw invalid();
        }
    }

    Material materialOf(KmsKey key) throws AwsError {
        if (material < 0 || material >= key.materials().size()) {
            throw invalid();
        }
        return key.materials().get(material);
    }

    private static byte[] header(String keyId, int material) {
        var id = keyId.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 + id.length + Integer.BYTES)
                .put(VERSION)
                .put((byte) id.length)
                .put(id)
                .putInt(material)
                .array();
    }

    /** Gives no reason, like AWS, because a reason would help to forge ciphertexts. */
    private static AwsError invalid() {
        return new AwsError("InvalidCiphertextException", "");
    }
}
