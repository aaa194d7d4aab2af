package stackrun.embedded.s3;

import java.io.IOException;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.s3.protocol.Metadata;
import stackrun.embedded.s3.protocol.S3Error;
import stackrun.embedded.s3.protocol.S3Request;
import stackrun.embedded.s3.protocol.Times;
import stackrun.embedded.s3.protocol.Xml;

/**
 * {@code CopyObject}: copies an object, with its metadata or with new metadata.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html">CopyObject</a>
 */
record CopyObject(Buckets buckets) {

    HttpResponse answer(S3Request request) throws S3Error, IOException {
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
        return PutObject.describe(version, bucket, HttpResponse.of(200, "application/xml", Xml.document(result)));
    }
}
