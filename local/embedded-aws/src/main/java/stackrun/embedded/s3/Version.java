package stackrun.embedded.s3;

import java.time.Instant;
import java.util.Map;

/**
 * One object as it was put, or the mark a delete left; its bytes are on the {@link Shelf}.
 *
 * @param id the version id that S3 shows: the string {@code null} if the bucket was not versioned
 * @param file unlike the id never used twice
 * @param order grows with each write to the server
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
}
