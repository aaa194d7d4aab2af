package stackrun.embedded.s3;

import java.util.Optional;

/**
 * The result of a delete.
 *
 * @param deleteMarker whether a delete marker was added or removed
 * @param id the version that was added or removed; empty if the bucket is not versioned
 */
record Deletion(boolean deleteMarker, Optional<String> id) {}
