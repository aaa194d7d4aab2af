package stackrun.embedded.cognito.pool;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A hashed password: PBKDF2 with HMAC-SHA-512.
 *
 * @param salt 128 bits, base64
 * @param hash 256 bits, base64
 */
record PasswordHash(int rounds, String salt, String hash) {

    /** A low number of iterations, for a quick start with sample passwords. OWASP recommends 210,000 for a real service. */
    private static final int ITERATIONS = 10_000;

    /** The hash for users that do not exist, so that the answer takes as long as for others. */
    static final PasswordHash OF_NOBODY = of(Secrets.handle());

    static PasswordHash of(String password) {
        var salt = Base64.getEncoder().encodeToString(Secrets.bytes(16));
        return new PasswordHash(ITERATIONS, salt, derive(password, salt, ITERATIONS));
    }

    boolean matches(String password) {
        return MessageDigest.isEqual(
                Base64.getDecoder().decode(hash), Base64.getDecoder().decode(derive(password, salt, rounds)));
    }

    private static String derive(String password, String salt, int rounds) {
        try {
            var spec =
                    new PBEKeySpec(password.toCharArray(), Base64.getDecoder().decode(salt), rounds, 256);
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec);
            return Base64.getEncoder().encodeToString(key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA512", e);
        }
    }
}
