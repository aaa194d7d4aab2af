package com.example.local.threads;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The stored form of a contact, as orders-service documents it: format 1, a nonce of 12 bytes, AES-256-GCM with a key that
 * HKDF derives from the customer's data key for the order.
 */
final class SealedContacts {

    private static final int NONCE = 12;

    private SealedContacts() {}

    static byte[] seal(Canary canary, String order, String json) throws GeneralSecurityException {
        var nonce = new byte[NONCE];
        var sealed = cipher(Cipher.ENCRYPT_MODE, canary.dataKey(), order, nonce)
                .doFinal(json.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put((byte) 1)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws GeneralSecurityException if the contact was sealed with another key or for another order */
    static String open(Canary canary, String order, byte[] contact) throws GeneralSecurityException {
        var nonce = Arrays.copyOfRange(contact, 1, 1 + NONCE);
        var opened = cipher(Cipher.DECRYPT_MODE, canary.dataKey(), order, nonce)
                .doFinal(contact, 1 + NONCE, contact.length - 1 - NONCE);
        return new String(opened, StandardCharsets.UTF_8);
    }

    private static Cipher cipher(int mode, byte[] dataKey, String order, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, derived(dataKey, order), new GCMParameterSpec(128, nonce));
        cipher.updateAAD("1|orders|%s|contact".formatted(order).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKey derived(byte[] dataKey, String order) throws GeneralSecurityException {
        var purpose = ("contact|" + order).getBytes(StandardCharsets.UTF_8);
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey("AES", HKDFParameterSpec.ofExtract().addIKM(dataKey).thenExpand(purpose, 32));
    }
}
