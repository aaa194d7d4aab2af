package com.example.orders.adapter.kms;

import com.example.kit.http.Json;
import com.example.orders.domain.Contact;
import com.example.orders.domain.CustomerKey;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.SealedContact;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * A customer's data key in memory. Each contact is encrypted with a key that is derived for its order. The order's id and
 * the attribute's name are bound to the ciphertext, so it cannot be decrypted as part of another order or attribute.
 *
 * <p>Format: one byte format version (1), 12 bytes nonce, AES-256-GCM ciphertext with its 16-byte tag.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5869">RFC 5869, HKDF</a>
 * @see <a href="https://csrc.nist.gov/pubs/sp/800/38/d/final">NIST SP 800-38D, GCM</a>
 */
final class AesCustomerKey implements CustomerKey {

    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    static final int KEY_BYTES = 32;

    private final byte[] dataKey;
    private final String keyRef;
    private final long version;
    private final RandomGenerator random;
    private boolean destroyed;

    /**
     * Takes ownership of the data key: {@link #destroy()} overwrites it.
     *
     * @param dataKey 32 bytes
     * @param keyRef identifies this key permanently: a customer's next key has another reference
     */
    AesCustomerKey(byte[] dataKey, String keyRef, long version, RandomGenerator random) {
        this.dataKey = dataKey;
        this.keyRef = keyRef;
        this.version = version;
        this.random = random;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public SealedContact seal(OrderId order, Contact contact) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, order, nonce);
            var sealed = cipher.doFinal(Json.mapper().writeValueAsBytes(contact));
            var bytes = ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return new SealedContact(bytes, version);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the contact of order %s cannot be encrypted".formatted(order), e);
        }
    }

    @Override
    public Contact open(OrderId order, SealedContact sealed) {
        var bytes = ByteBuffer.wrap(sealed.bytes());
        if (bytes.remaining() <= 1 + NONCE_BYTES || bytes.get() != FORMAT) {
            throw new DecryptionFailed("the contact of order %s has an unknown format".formatted(order));
        }
        var nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        try {
            var opened = cipher(Cipher.DECRYPT_MODE, order, nonce)
                    .doFinal(bytes.array(), bytes.position(), bytes.remaining());
            return Json.mapper().readValue(opened, Contact.class);
        } catch (BadPaddingException e) {
            throw new DecryptionFailed(
                    "the contact of order %s cannot be decrypted: it was changed, or belongs to another order or customer"
                            .formatted(order),
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the contact of order %s cannot be decrypted".formatted(order), e);
        }
    }

    @Override
    public String fingerprint(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(derived("HmacSHA256", "fingerprint"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    String keyRef() {
        return keyRef;
    }

    /** A destroyed key refuses to work, so nothing is ever sealed with zeros. */
    synchronized void destroy() {
        destroyed = true;
        Arrays.fill(dataKey, (byte) 0);
    }

    private Cipher cipher(int mode, OrderId order, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, derived("AES", "contact|" + order), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD("%s|orders|%s|contact".formatted(FORMAT, order).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private synchronized SecretKey derived(String algorithm, String purpose) throws GeneralSecurityException {
        if (destroyed) {
            throw new IllegalStateException("this key was destroyed: get the customer's current key again");
        }
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        algorithm,
                        HKDFParameterSpec.ofExtract()
                                .addIKM(dataKey)
                                .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
    }
}
