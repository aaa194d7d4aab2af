package stackrun.embedded.s3;

import stackrun.embedded.access.Refusals;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.s3.protocol.S3Error;
import stackrun.iam.AccessRequest;
import stackrun.iam.Decision;

/**
 * Refusals in the words of S3.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/troubleshoot-403-errors.html">Troubleshoot access denied
 *     (403 Forbidden) errors in Amazon S3</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html">Error responses</a>
 */
final class S3Refusals implements Refusals {

    @Override
    public HttpResponse unsigned(HttpRequest http) {
        return S3Error.accessDenied("Access Denied").answer(http.path());
    }

    @Override
    public HttpResponse unknownKey(HttpRequest http) {
        return S3Error.invalidAccessKeyId().answer(http.path());
    }

    /** S3 quotes the resource. */
    @Override
    public HttpResponse denied(HttpRequest http, String caller, AccessRequest request, Decision.Denied denied) {
        var quoted = new AccessRequest(request.action(), '"' + request.resource() + '"', request.context());
        return S3Error.accessDenied(denied.message(caller, quoted)).answer(http.path());
    }
}
