package stackrun.embedded.s3.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads the chunks and the trailer of a body. */
final class ChunkReader {

    private final byte[] body;
    private int at;

    ChunkReader(byte[] body) {
        this.body = body;
    }

    AwsChunked read() throws S3Error {
        var bytes = new ByteArrayOutputStream(body.length);
        for (var size = chunkSize(); size > 0; size = chunkSize()) {
            if (size > body.length - at) {
                throw S3Error.incompleteBody("A chunk ends before its %s bytes".formatted(size));
            }
            bytes.write(body, at, size);
            at += size;
            if (!line().isEmpty()) {
                throw S3Error.incompleteBody("A chunk is longer than its size says");
            }
        }
        return new AwsChunked(bytes.toByteArray(), trailer());
    }

    private int chunkSize() throws S3Error {
        var line = line();
        var semicolon = line.indexOf(';');
        try {
            return Integer.parseUnsignedInt(semicolon < 0 ? line : line.substring(0, semicolon), 16);
        } catch (NumberFormatException e) {
            throw S3Error.incompleteBody("Not the size of a chunk: " + line);
        }
    }

    private Map<String, String> trailer() throws S3Error {
        var trailer = new TreeMap<String, String>();
        while (at < body.length) {
            var line = line();
            var colon = line.indexOf(':');
            if (colon > 0) {
                trailer.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return trailer;
    }

    private String line() throws S3Error {
        for (int end = at; end + 1 < body.length; end++) {
            if (body[end] == '\r' && body[end + 1] == '\n') {
                var line = new String(body, at, end - at, StandardCharsets.US_ASCII);
                at = end + 2;
                return line;
            }
        }
        throw S3Error.incompleteBody("The last chunk is missing");
    }
}
