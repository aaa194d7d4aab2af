package stackrun.embedded.s3;

import java.util.Optional;
import stackrun.embedded.s3.protocol.S3Error;
import stackrun.embedded.s3.protocol.S3Request;
import stackrun.embedded.s3.protocol.UriText;

/** The object that {@code x-amz-copy-source} names. */
record CopySource(String bucket, String key, Optional<String> versionId) {

    private static final String VERSION = "?versionId=";

    static CopySource of(S3Request request) throws S3Error {
        var source = request.header("x-amz-copy-source").orElse("");
        var version = source.indexOf(VERSION);
        var path = UriText.decodePath(version < 0 ? source : source.substring(0, version));
        path = path.startsWith("/") ? path.substring(1) : path;
        var slash = path.indexOf('/');
        if (slash < 1 || slash == path.length() - 1) {
            throw S3Error.invalidArgument("Copy Source must mention the source bucket and key: sourcebucket/sourcekey");
        }
        return new CopySource(
                path.substring(0, slash),
                path.substring(slash + 1),
                version < 0 ? Optional.empty() : Optional.of(source.substring(version + VERSION.length())));
    }

    boolean isLatestOf(String otherBucket, String otherKey) {
        return versionId.isEmpty() && bucket.equals(otherBucket) && key.equals(otherKey);
    }
}
