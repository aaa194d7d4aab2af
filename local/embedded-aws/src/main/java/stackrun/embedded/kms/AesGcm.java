package stackrun.embedded.kms;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts and decrypts with AES-256-GCM, bound to authenticated data. */
final class AesGcm {

    static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private AesGcm() {}

    static byte[] encrypt(Material material, byte[] nonce, byte[] plaintext, byte[]... authenticated) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, material, nonce, authenticated).doFinal(plaintext);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** @throws AEADBadTagException if the material, the nonce or the authenticated data differ */
    static byte[] decrypt(Material material, byte[] nonce, byte[] sealed, byte[]... authenticated)
            throws AEADBadTagException {
        try {
            return cipher(Cipher.DECRYPT_MODE, material, nonce, authenticated).doFinal(sealed);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, Material material, byte[] nonce, byte[][] authenticated)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(material.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        for (var data : authenticated) {
            cipher.updateAAD(data);
        }
        return cipher;
    }
}
