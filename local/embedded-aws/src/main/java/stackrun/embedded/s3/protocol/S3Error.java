package stackrun.embedded.s3.protocol;

import stackrun.embedded.http.HttpHeaders;
import stackrun.embedded.http.HttpResponse;

/**
 * An error response of S3.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html">Error responses</a>
 */
public final class S3Error extends Exception {

    private final int status;
    private final String code;
    private final HttpHeaders headers = new HttpHeaders();

    private S3Error(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    public static S3Error accessDenied(String message) {
        return new S3Error(403, "AccessDenied", message);
    }

    public static S3Error badDigest(String algorithm) {
        return new S3Error(
                400, "BadDigest", "The %s you specified did not match the calculated checksum.".formatted(algorithm));
    }

    public static S3Error bucketAlreadyOwnedByYou() {
        return new S3Error(
                409,
                "BucketAlreadyOwnedByYou",
                "Your previous request to create the named bucket succeeded and you already own it.");
    }

    public static S3Error bucketNotEmpty() {
        return new S3Error(409, "BucketNotEmpty", "The bucket you tried to delete is not empty");
    }

    public static S3Error expired() {
        return accessDenied("Request has expired");
    }

    public static S3Error incompleteBody(String reason) {
        return new S3Error(400, "IncompleteBody", reason);
    }

    /** The error for a bug of this server. */
    public static S3Error internal(Exception cause) {
        return new S3Error(500, "InternalError", "This local server failed: " + cause);
    }

    public static S3Error invalidAccessKeyId() {
        return new S3Error(
                403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.");
    }

    public static S3Error invalidArgument(String message) {
        return new S3Error(400, "InvalidArgument", message);
    }

    public static S3Error invalidBucketName() {
        return new S3Error(400, "InvalidBucketName", "The specified bucket is not valid.");
    }

    public static S3Error invalidRange() {
        return new S3Error(416, "InvalidRange", "The requested range is not satisfiable");
    }

    public static S3Error invalidRequest(String message) {
        return new S3Error(400, "InvalidRequest", message);
    }

    public static S3Error invalidUri() {
        return new S3Error(400, "InvalidURI", "Couldn't parse the specified URI.");
    }

    public static S3Error keyTooLong() {
        return new S3Error(400, "KeyTooLongError", "Your key is too long");
    }

    public static S3Error malformedXml() {
        return new S3Error(
                400,
                "MalformedXML",
                "The XML you provided was not well-formed or did not validate against our published schema");
    }

    public static S3Error methodNotAllowed() {
        return new S3Error(405, "MethodNotAllowed", "The specified method is not allowed against this resource.");
    }

    public static S3Error noSuchBucket() {
        return new S3Error(404, "NoSuchBucket", "The specified bucket does not exist");
    }

    public static S3Error noSuchKey() {
        return new S3Error(404, "NoSuchKey", "The specified key does not exist.");
    }

    public static S3Error noSuchVersion() {
        return new S3Error(404, "NoSuchVersion", "The specified version does not exist.");
    }

    public static S3Error notImplemented(String feature) {
        return new S3Error(501, "NotImplemented", "This local S3 server does not implement " + feature);
    }

    /** The answer to a conditional read. It has no body. */
    public static S3Error notModified() {
        return new S3Error(304, "NotModified", "Not Modified");
    }

    public static S3Error preconditionFailed() {
        return new S3Error(412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
    }

    public static S3Error sha256Mismatch() {
        return new S3Error(
                400,
                "XAmzContentSHA256Mismatch",
                "The provided 'x-amz-content-sha256' header does not match what was computed.");
    }

    public S3Error with(String header, String value) {
        headers.add(header, value);
        return this;
    }

    public HttpResponse answer(String path) {
        var answer = status == 304
                ? HttpResponse.empty(status)
                : HttpResponse.of(
                        status,
                        "application/xml",
                        Xml.document(new Xml("Error")
                                .with("Code", code)
                                .with("Message", String.valueOf(getMessage()))
                                .with("Resource", path)));
        headers.forEach(answer::with);
        return answer;
    }
}
