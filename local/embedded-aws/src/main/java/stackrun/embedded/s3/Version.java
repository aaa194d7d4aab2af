package stackrun.embedded.s3;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One put of an object, or the marker of a delete. The {@link Shelf} stores its bytes.
 *
 * @param id the version id in answers: the string {@code null} if the bucket was not versioned
 * @param file the name of the file; unlike the id, it is never used twice
 * @param order a number that grows with each write to the server
 * @param headers stored with the object and sent with it, names in lower case
 */
record Version(
        String key,
        String id,
        String file,
        long order,
        boolean deleteMarker,
        Instant lastModified,
        String etag,
        long size,
        Map<String, String> headers) {

    static final String UNVERSIONED = "null";

    /** The header with the id. */
    static final String ID_HEADER = "x-amz-version-id";

    static String randomId() {
        var bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
