package com.example.simulation.aws;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/** The key material of a KMS key. It wraps data keys with AES-GCM and binds them to their encryption context. */
final class WrappingKey {

    static final int NONCE_BYTES = 12;

    private static final SecretKeySpec MASTER = new SecretKeySpec(new byte[32], "AES");

    private WrappingKey() {}

    static byte[] wrap(byte[] dataKey, byte[] nonce, JsonNode context) {
        try {
            var wrapped = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(dataKey);
            return ByteBuffer.allocate(nonce.length + wrapped.length)
                    .put(nonce)
                    .put(wrapped)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Throws {@link GeneralSecurityException} if the data key was not wrapped with this context. */
    static byte[] unwrap(byte[] wrapped, JsonNode context) throws GeneralSecurityException {
        var nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
        return cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(wrapped, NONCE_BYTES, wrapped.length - NONCE_BYTES);
    }

    private static Cipher cipher(int mode, byte[] nonce, JsonNode context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, MASTER, new GCMParameterSpec(128, nonce));
        context.propertyNames().stream()
                .sorted()
                .forEach(name -> cipher.updateAAD(
                        (name + "=" + context.path(name).asString() + ";").getBytes(StandardCharsets.UTF_8)));
        return cipher;
    }
}
