package stackrun.embedded.kms;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Name-value pairs that decryption must repeat, in any order.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html">Encryption context</a>
 */
final class EncryptionContext {

    private EncryptionContext() {}

    static Map<String, String> orEmpty(@Nullable Map<String, String> context) {
        return Objects.requireNonNullElse(context, Map.of());
    }

    /** Sorts the pairs and writes each name and value with its length, so that different contexts have different bytes. */
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
