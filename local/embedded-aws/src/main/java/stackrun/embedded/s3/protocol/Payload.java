package stackrun.embedded.s3.protocol;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The verified bytes of an upload, and the headers to store with them.
 *
 * @param headers names in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
public record Payload(byte[] bytes, Map<String, String> headers) {

    private static final String CHUNKED = "aws-chunked";

    public static Payload of(S3Request request) throws S3Error {
        var checksums = checksums(request.headersWith(Digests.PREFIX));
        var hash = request.header("x-amz-content-sha256").orElse("UNSIGNED-PAYLOAD");
        var bytes = request.body();
        if (hash.startsWith("STREAMING-") || isChunked(request)) {
            var chunked = AwsChunked.decode(bytes);
            bytes = chunked.bytes();
            checkLength(request.header("x-amz-decoded-content-length"), bytes);
            checksums.putAll(checksums(chunked.trailer()));
        } else if (!hash.equals("UNSIGNED-PAYLOAD")) {
            Digests.checkSha256(hash, bytes);
        }
        var md5 = request.header("Content-MD5");
        if (md5.isPresent()) {
            Digests.checkMd5(md5.get(), bytes);
        }
        Digests.check(checksums, bytes);
        var headers = Metadata.of(request);
        headers.putAll(checksums);
        return new Payload(bytes, headers);
    }

    private static boolean isChunked(S3Request request) {
        return request.header("Content-Encoding").orElse("").contains(CHUNKED);
    }

    private static void checkLength(Optional<String> decoded, byte[] bytes) throws S3Error {
        if (decoded.isPresent() && !decoded.get().equals(String.valueOf(bytes.length))) {
            throw S3Error.incompleteBody("You did not provide the number of bytes specified by the"
                    + " x-amz-decoded-content-length HTTP header");
        }
    }

    /** The headers with checksums. Other headers with the same prefix name the algorithm or the type. */
    private static Map<String, String> checksums(Map<String, String> headers) {
        var checksums = new TreeMap<String, String>();
        headers.forEach((name, value) -> {
            if (name.startsWith(Digests.PREFIX)
                    && !name.endsWith("-type")
                    && !name.endsWith("-mode")
                    && !name.endsWith("-algorithm")) {
                checksums.put(name, value);
            }
        });
        return checksums;
    }
}
