package stackrun.embedded.s3;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import stackrun.embedded.http.HttpHeaders;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.s3.protocol.Digests;
import stackrun.embedded.s3.protocol.S3Error;
import stackrun.embedded.s3.protocol.S3Request;
import stackrun.embedded.s3.protocol.Times;

/**
 * {@code GetObject} and {@code HeadObject}: read an object, or a range of its bytes.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html">GetObject</a>
 */
record GetObject(Buckets buckets) {

    private static final String OVERRIDE = "response-";

    HttpResponse answer(S3Request request) throws S3Error, IOException {
        var bucket = buckets.named(request.bucket());
        var content = bucket.get(request.key(), request.parameter("versionId"));
        var version = content.version();
        Conditions.of(request).checkRead(version);
        var header = request.header("Range");
        var range =
                header.isPresent() ? ByteRange.of(header.get(), content.bytes().length) : Optional.<ByteRange>empty();
        var bytes = range.isPresent()
                ? Arrays.copyOfRange(
                        content.bytes(), range.get().first(), range.get().last() + 1)
                : content.bytes();
        var answer = new HttpResponse(range.isPresent() ? 206 : 200, headers(request, version, range), bytes)
                .with("ETag", version.etag())
                .with("Last-Modified", Times.header(version.lastModified()))
                .with("Accept-Ranges", "bytes");
        range.ifPresent(part -> answer.with("Content-Range", part.contentRange()));
        if (bucket.label().versioning() != Versioning.UNVERSIONED) {
            answer.with(Version.ID_HEADER, version.id());
        }
        return answer;
    }

    /** The stored headers. Parameters may replace some; checksums are only sent on request and for whole objects. */
    private static HttpHeaders headers(S3Request request, Version version, Optional<ByteRange> range) {
        var wantsChecksum = range.isEmpty()
                && request.header("x-amz-checksum-mode").orElse("").equals("ENABLED");
        var headers = new HttpHeaders();
        for (var header : version.headers().entrySet()) {
            var checksum = header.getKey().startsWith(Digests.PREFIX);
            if (!checksum || wantsChecksum) {
                var value = request.parameter(OVERRIDE + header.getKey());
                headers.add(header.getKey(), value.orElse(header.getValue()));
            }
            if (checksum && wantsChecksum) {
                headers.add(Digests.PREFIX + "type", "FULL_OBJECT");
            }
        }
        request.query().forEach((name, value) -> {
            var header = name.startsWith(OVERRIDE) ? name.substring(OVERRIDE.length()) : "";
            if (!header.isEmpty() && !version.headers().containsKey(header)) {
                headers.add(header, value);
            }
        });
        return headers;
    }
}
