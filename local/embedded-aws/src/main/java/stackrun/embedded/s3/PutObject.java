package stackrun.embedded.s3;

import java.io.IOException;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.s3.protocol.Digests;
import stackrun.embedded.s3.protocol.Metadata;
import stackrun.embedded.s3.protocol.Payload;
import stackrun.embedded.s3.protocol.S3Error;
import stackrun.embedded.s3.protocol.S3Request;

/**
 * {@code PutObject}: verifies and stores an object.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html">PutObject</a>
 */
record PutObject(Buckets buckets) {

    HttpResponse answer(S3Request request) throws S3Error, IOException {
        var bucket = buckets.named(request.bucket());
        var payload = Payload.of(request);
        var version = bucket.put(
                request.key(),
                payload.bytes(),
                Digests.etag(payload.bytes()),
                payload.headers(),
                Conditions.of(request));
        var answer = describe(version, bucket, HttpResponse.empty(200)).with("ETag", version.etag());
        version.headers().forEach((name, value) -> {
            if (name.startsWith(Digests.PREFIX)) {
                answer.with(name, value).with(Digests.PREFIX + "type", "FULL_OBJECT");
            }
        });
        return answer;
    }

    /** Adds the headers that describe a written version: its id and its encryption. */
    static HttpResponse describe(Version version, Bucket bucket, HttpResponse answer) {
        if (bucket.label().versioning() == Versioning.ENABLED) {
            answer.with(Version.ID_HEADER, version.id());
        }
        version.headers().forEach((name, value) -> {
            if (name.startsWith(Metadata.ENCRYPTION)) {
                answer.with(name, value);
            }
        });
        return answer;
    }
}
