package stackrun.embedded.s3;

import java.io.IOException;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.s3.protocol.S3Error;
import stackrun.embedded.s3.protocol.S3Request;

/**
 * {@code DeleteObject}: deletes an object, or one version of it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html">DeleteObject</a>
 */
record DeleteObject(Buckets buckets) {

    HttpResponse answer(S3Request request) throws S3Error, IOException {
        var deletion = buckets.named(request.bucket())
                .delete(request.key(), request.parameter("versionId"), Conditions.of(request));
        var answer = HttpResponse.empty(204);
        deletion.id().ifPresent(id -> answer.with(Version.ID_HEADER, id));
        return deletion.deleteMarker() ? answer.with("x-amz-delete-marker", "true") : answer;
    }
}
