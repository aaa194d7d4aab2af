package stackrun.gateway.encoding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The content codings of API Gateway.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-enable-compression.html#api-gateway-supported-content-encodings">Content
 *     codings supported by API Gateway</a>
 */
enum Coding {
    GZIP,
    DEFLATE,
    IDENTITY;

    /** Finds a coding by its name in a header, ignoring case. */
    static Optional<Coding> named(String name) {
        return Arrays.stream(values())
                .filter(coding -> coding.header().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    byte[] packed(byte[] body) {
        var bytes = new ByteArrayOutputStream();
        try (var packing = switch (this) {
            case GZIP -> new GZIPOutputStream(bytes);
            case DEFLATE -> new DeflaterOutputStream(bytes);
            case IDENTITY -> bytes;
        }) {
            packing.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Decompresses at most this many bytes, as a protection against decompression bombs.
     *
     * @throws IOException if the body is not compressed with this coding
     */
    byte[] unpacked(byte[] body, int most) throws IOException {
        try (InputStream unpacking = switch (this) {
            case GZIP -> new GZIPInputStream(new ByteArrayInputStream(body));
            case DEFLATE -> new InflaterInputStream(new ByteArrayInputStream(body));
            case IDENTITY -> new ByteArrayInputStream(body);
        }) {
            return unpacking.readNBytes(most);
        }
    }
}
