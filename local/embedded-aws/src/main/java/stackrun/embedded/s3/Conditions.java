package stackrun.embedded.s3;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import stackrun.embedded.s3.protocol.S3Error;
import stackrun.embedded.s3.protocol.S3Request;
import stackrun.embedded.s3.protocol.Times;

/**
 * The {@code If-…} headers of a request.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-requests.html">Conditional
 *     requests</a>
 */
record Conditions(
        Optional<String> ifMatch,
        Optional<String> ifNoneMatch,
        Optional<Instant> ifModifiedSince,
        Optional<Instant> ifUnmodifiedSince) {

    static final Conditions NONE =
            new Conditions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    static Conditions of(S3Request request) throws S3Error {
        return of(request, "");
    }

    /** The conditions on the source of a copy. */
    static Conditions ofSource(S3Request request) throws S3Error {
        return of(request, "x-amz-copy-source-");
    }

    private static Conditions of(S3Request request, String prefix) throws S3Error {
        return new Conditions(
                request.header(prefix + "If-Match"),
                request.header(prefix + "If-None-Match"),
                instant(request.header(prefix + "If-Modified-Since")),
                instant(request.header(prefix + "If-Unmodified-Since")));
    }

    /** Checks a read. A condition on the ETag takes precedence over the corresponding date, as HTTP requires. */
    void checkRead(Version version) throws S3Error {
        if (!isWanted(version)) {
            throw S3Error.preconditionFailed();
        }
        if (isUnchanged(version)) {
            throw S3Error.notModified().with("ETag", version.etag());
        }
    }

    void checkCopy(Version source) throws S3Error {
        if (!isWanted(source) || isUnchanged(source)) {
            throw S3Error.preconditionFailed();
        }
    }

    void checkWrite(Optional<Version> current) throws S3Error {
        if (ifNoneMatch.isPresent() && !ifNoneMatch.get().equals("*")) {
            throw S3Error.notImplemented("If-None-Match with an ETag on a write");
        }
        if (ifNoneMatch.isPresent() && current.isPresent()) {
            throw S3Error.preconditionFailed();
        }
        if (ifMatch.isPresent() && !matches(ifMatch.get(), current.orElseThrow(S3Error::noSuchKey))) {
            throw S3Error.preconditionFailed();
        }
    }

    void checkDelete(Optional<Version> current) throws S3Error {
        if (ifMatch.isPresent() && current.isPresent() && !matches(ifMatch.get(), current.get())) {
            throw S3Error.preconditionFailed();
        }
    }

    private boolean isWanted(Version version) {
        return ifMatch.map(etag -> matches(etag, version))
                .or(() -> ifUnmodifiedSince.map(since -> !seconds(version).isAfter(since)))
                .orElse(true);
    }

    private boolean isUnchanged(Version version) {
        return ifNoneMatch
                .map(etag -> matches(etag, version))
                .or(() -> ifModifiedSince.map(since -> !seconds(version).isAfter(since)))
                .orElse(false);
    }

    private static boolean matches(String etag, Version version) {
        return etag.equals("*") || unquoted(etag).equals(unquoted(version.etag()));
    }

    private static String unquoted(String etag) {
        return etag.replace("\"", "");
    }

    /** HTTP dates have no fractions of a second. */
    private static Instant seconds(Version version) {
        return version.lastModified().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Optional<Instant> instant(Optional<String> date) throws S3Error {
        return date.isEmpty() ? Optional.empty() : Optional.of(Times.fromHeader(date.get()));
    }
}
