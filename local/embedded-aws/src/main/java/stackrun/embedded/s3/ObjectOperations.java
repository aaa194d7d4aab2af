package stackrun.embedded.s3;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import stackrun.embedded.http.HttpHeaders;
import stackrun.embedded.http.HttpResponse;

/** The operations on objects. */
final class ObjectOperations {

    private static final String VERSION_ID = "x-amz-version-id";
    private static final String RESPONSE = "response-";

    private final Buckets buckets;

    ObjectOperations(Buckets buckets) {
        this.buckets = buckets;
    }

    HttpResponse put(S3Request request) throws S3Error, IOException {
        var bucket = buckets.named(request.bucket());
        var payload = Payload.of(request);
        var version = bucket.put(
                request.key(),
                payload.bytes(),
                Digests.etag(payload.bytes()),
                payload.headers(),
                Conditions.of(request));
        var answer = written(HttpResponse.empty(200), bucket, version).with("ETag", version.etag());
        version.headers().forEach((name, value) -> {
            if (name.startsWith(Digests.PREFIX)) {
                answer.with(name, value).with(Digests.PREFIX + "type", "FULL_OBJECT");
            }
        });
        return answer;
    }

    HttpResponse get(S3Request request) throws S3Error, IOException {
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
            answer.with(VERSION_ID, version.id());
        }
        return answer;
    }

    HttpResponse copy(S3Request request) throws S3Error, IOException {
        var source = CopySource.of(request);
        var content = buckets.named(source.bucket()).get(source.key(), source.versionId());
        Conditions.ofSource(request).checkCopy(content.version());
        var replace = request.header("x-amz-metadata-directive").orElse("COPY").equals("REPLACE");
        if (!replace && source.isLatestOf(request.bucket(), request.key())) {
            throw S3Error.invalidRequest("This copy request is illegal because it is trying to copy an object to"
                    + " itself without changing the object's metadata");
        }
        var bucket = buckets.named(request.bucket());
        var version = bucket.put(
                request.key(),
                content.bytes(),
                content.version().etag(),
                replace ? Metadata.of(request) : content.version().headers(),
                Conditions.of(request));
        var result = new Xml("CopyObjectResult")
                .with("LastModified", Times.xml(version.lastModified()))
                .with("ETag", version.etag());
        return written(HttpResponse.of(200, "application/xml", Xml.document(result)), bucket, version);
    }

    HttpResponse delete(S3Request request) throws S3Error, IOException {
        var deleted = buckets.named(request.bucket())
                .delete(request.key(), request.parameter("versionId"), Conditions.of(request));
        var answer = HttpResponse.empty(204);
        deleted.id().ifPresent(id -> answer.with(VERSION_ID, id));
        return deleted.deleteMarker() ? answer.with("x-amz-delete-marker", "true") : answer;
    }

    HttpResponse deleteAll(S3Request request) throws S3Error, IOException {
        var bucket = buckets.named(request.bucket());
        var document = Xml.parse(Payload.of(request).bytes());
        var quiet = document.text("Quiet").orElse("false").equals("true");
        var result = new Xml("DeleteResult");
        for (var object : document.children("Object")) {
            var key = object.text("Key").orElseThrow(S3Error::malformedXml);
            var id = object.text("VersionId");
            var deleted = bucket.delete(key, id, Conditions.NONE);
            if (!quiet) {
                result.with(deleted(key, id, deleted));
            }
        }
        return HttpResponse.of(200, "application/xml", Xml.document(result));
    }

    private static Xml deleted(String key, Optional<String> asked, Bucket.Deleted deleted) {
        var xml = new Xml("Deleted").with("Key", key);
        asked.ifPresent(id -> xml.with("VersionId", id));
        if (deleted.deleteMarker()) {
            xml.with("DeleteMarker", "true");
            deleted.id().ifPresent(id -> xml.with("DeleteMarkerVersionId", id));
        }
        return xml;
    }

    private static HttpResponse written(HttpResponse answer, Bucket bucket, Version version) {
        if (bucket.label().versioning() == Versioning.ENABLED) {
            answer.with(VERSION_ID, version.id());
        }
        version.headers().forEach((name, value) -> {
            if (name.startsWith("x-amz-server-side-encryption")) {
                answer.with(name, value);
            }
        });
        return answer;
    }

    /** Checksums are of the whole object and only sent to those who ask; a URL may replace some headers. */
    private static HttpHeaders headers(S3Request request, Version version, Optional<ByteRange> range) {
        var wantsChecksum = range.isEmpty()
                && request.header("x-amz-checksum-mode").orElse("").equals("ENABLED");
        var headers = new HttpHeaders();
        for (Map.Entry<String, String> header : version.headers().entrySet()) {
            var checksum = header.getKey().startsWith(Digests.PREFIX);
            if (!checksum || wantsChecksum) {
                var value = request.parameter(RESPONSE + header.getKey());
                headers.add(header.getKey(), value.orElse(header.getValue()));
            }
            if (checksum && wantsChecksum) {
                headers.add(Digests.PREFIX + "type", "FULL_OBJECT");
            }
        }
        request.query().forEach((name, value) -> {
            var header = name.startsWith(RESPONSE) ? name.substring(RESPONSE.length()) : "";
            if (!header.isEmpty() && !version.headers().containsKey(header)) {
                headers.add(header, value);
            }
        });
        return headers;
    }
}
