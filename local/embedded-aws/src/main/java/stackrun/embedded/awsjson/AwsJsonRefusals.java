package stackrun.embedded.awsjson;

import java.util.UUID;
import stackrun.embedded.access.Refusals;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.iam.AccessRequest;
import stackrun.iam.Decision;

/**
 * The refusals of services with the AWS JSON protocol: DynamoDB, Kinesis and KMS.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">DynamoDB errors</a>
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/CommonErrors.html">Common errors of Kinesis</a>
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">Troubleshoot access
 *     denied error messages</a>
 */
public final class AwsJsonRefusals implements Refusals {

    @Override
    public HttpResponse unsigned(HttpRequest http) {
        return answer(
                http,
                "MissingAuthenticationTokenException",
                "Request must contain either a valid (registered) AWS access key ID or X.509 certificate.");
    }

    @Override
    public HttpResponse unknownKey(HttpRequest http) {
        return answer(http, "UnrecognizedClientException", "The security token included in the request is invalid.");
    }

    @Override
    public HttpResponse denied(HttpRequest http, String caller, AccessRequest request, Decision.Denied denied) {
        return answer(http, "AccessDeniedException", denied.message(caller, request));
    }

    private static HttpResponse answer(HttpRequest http, String type, String message) {
        var asked = http.headers().first("Content-Type").orElse("");
        var format = WireFormat.of(asked);
        var body = format.mapper().writeValueAsBytes(new AwsError(type, message).body());
        return HttpResponse.of(400, asked.isEmpty() ? format.contentType() : asked, body)
                .with("x-amzn-RequestId", UUID.randomUUID().toString());
    }
}
