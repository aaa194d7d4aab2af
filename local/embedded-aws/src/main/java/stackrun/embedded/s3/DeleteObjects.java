package stackrun.embedded.s3;

import java.io.IOException;
import java.util.Optional;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.s3.protocol.Payload;
import stackrun.embedded.s3.protocol.S3Error;
import stackrun.embedded.s3.protocol.S3Request;
import stackrun.embedded.s3.protocol.Xml;
import stackrun.embedded.s3.protocol.XmlReader;

/**
 * {@code DeleteObjects}: many objects with one request.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html">DeleteObjects</a>
 */
record DeleteObjects(Buckets buckets) {

    HttpResponse answer(S3Request request) throws S3Error, IOException {
        var bucket = buckets.named(request.bucket());
        var document = XmlReader.read(Payload.of(request).bytes());
        var quiet = document.text("Quiet").orElse("false").equals("true");
        var result = new Xml("DeleteResult");
        for (var object : document.children("Object")) {
            var key = object.text("Key").orElseThrow(S3Error::malformedXml);
            var id = object.text("VersionId");
            var deletion = bucket.delete(key, id, Conditions.NONE);
            if (!quiet) {
                result.with(deleted(key, id, deletion));
            }
        }
        return HttpResponse.of(200, "application/xml", Xml.document(result));
    }

    private static Xml deleted(String key, Optional<String> requested, Deletion deletion) {
        var xml = new Xml("Deleted").with("Key", key);
        requested.ifPresent(id -> xml.with("VersionId", id));
        if (deletion.deleteMarker()) {
            xml.with("DeleteMarker", "true");
            deletion.id().ifPresent(id -> xml.with("DeleteMarkerVersionId", id));
        }
        return xml;
    }
}
