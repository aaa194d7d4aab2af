package stackrun.embedded.s3.protocol;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Compares the checksums of a request with its bytes.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html">Checking object
 *     integrity</a>
 */
public final class Digests {

    public static final String PREFIX = "x-amz-checksum-";

    private Digests() {}

    public static String etag(byte[] bytes) {
        return '"' + HexFormat.of().formatHex(digest("MD5", bytes)) + '"';
    }

    /**
     * Refuses bytes that do not match their checksums.
     *
     * @param checksums the checksums by header name, in lower case
     */
    public static void check(Map<String, String> checksums, byte[] bytes) throws S3Error {
        for (var checksum : checksums.entrySet()) {
            var name = checksum.getKey().substring(PREFIX.length());
            if (!base64(checksum(name, bytes)).equals(checksum.getValue())) {
                throw S3Error.badDigest(name.toUpperCase(Locale.ROOT));
            }
        }
    }

    public static void checkMd5(String contentMd5, byte[] bytes) throws S3Error {
        if (!base64(digest("MD5", bytes)).equals(contentMd5)) {
            throw S3Error.badDigest("Content-MD5");
        }
    }

    public static void checkSha256(String hex, byte[] bytes) throws S3Error {
        if (!HexFormat.of().formatHex(digest("SHA-256", bytes)).equalsIgnoreCase(hex)) {
            throw S3Error.sha256Mismatch();
        }
    }

    private static byte[] checksum(String name, byte[] bytes) throws S3Error {
        return switch (name) {
            case "crc32" -> crc(new CRC32(), bytes);
            case "crc32c" -> crc(new CRC32C(), bytes);
            case "sha1" -> digest("SHA-1", bytes);
            case "sha256" -> digest("SHA-256", bytes);
            default -> throw S3Error.notImplemented("the checksum " + name);
        };
    }

    private static byte[] crc(Checksum crc, byte[] bytes) {
        crc.update(bytes);
        return ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array();
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
