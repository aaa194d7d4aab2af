package stackrun.embedded.kms;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import stackrun.embedded.awsjson.AwsError;

/**
 * A ciphertext blob: version, key id, number of the key's material, nonce, AES-256-GCM bytes. All that precedes the
 * nonce is authenticated with the encryption context, so a blob names its key and cannot be made to name another.
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
record Ciphertext(String keyId, int material, byte[] nonce, byte[] sealed) {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    static byte[] seal(KmsKey key, byte[] plaintext, Map<String, String> context) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var material = key.materials().size() - 1;
        var header = header(key.id(), material);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key.current(), nonce, header, context)
                    .doFinal(plaintext);
            return ByteBuffer.allocate(header.length + nonce.length + sealed.length)
                    .put(header)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
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
            var nonce = new byte[NONCE_BYTES];
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
            return cipher(Cipher.DECRYPT_MODE, materialOf(key), nonce, header(keyId, material), context)
                    .doFinal(sealed);
        } catch (AEADBadTagException e) {
            throw invalid();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    Material materialOf(KmsKey key) throws AwsError {
        if (material < 0 || material >= key.materials().size()) {
            throw invalid();
        }
        return key.materials().get(material);
    }

    private static Cipher cipher(int mode, Material material, byte[] nonce, byte[] header, Map<String, String> context)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(material.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header);
        cipher.updateAAD(EncryptionContext.canonical(context));
        return cipher;
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

    /** AWS gives no reason either: it would help to forge. */
    private static AwsError invalid() {
        return new AwsError("InvalidCiphertextException", "");
    }
}
