package stackrun.embedded.kms;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pairs that must be the same to decrypt as they were to encrypt, in whatever order.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html">Encryption context</a>
 */
final class EncryptionContext {

    private EncryptionContext() {}

    /** Sorted, each name and value behind its length: no two contexts have the same bytes. */
    static byte[] canonical(Map<String, String> context) {
        var bytes = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(bytes)) {
            for (var pair : new TreeMap<>(context).entrySet()) {
                write(pair.getKey(), data);
                write(pair.getValue(), data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(String text, DataOutputStream data) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        data.writeInt(bytes.length);
        data.write(bytes);
    }
}
