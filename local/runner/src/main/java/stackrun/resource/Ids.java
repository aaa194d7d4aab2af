package stackrun.resource;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Ids in AWS's format that are derived from the key of a resource, so that they are the same at each start. */
final class Ids {

    private Ids() {}

    /** An id of {@code length} lower-case letters and digits. */
    static String alphanumeric(String key, int length) {
        return HexFormat.of().formatHex(digest(key)).substring(0, length);
    }

    static String uuid(String key) {
        return UUID.nameUUIDFromBytes(digest(key)).toString();
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
