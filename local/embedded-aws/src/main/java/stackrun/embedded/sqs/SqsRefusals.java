package stackrun.embedded.sqs;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import stackrun.embedded.access.Refusals;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.embedded.s3.protocol.Xml;
import stackrun.iam.AccessRequest;
import stackrun.iam.Decision;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refusals in the words of SQS, which writes actions in lower case. The header contains the error code of the query
 * protocol, which SDKs report.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/CommonErrors.html">Common error types</a>
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#aws-protocols-awsquerycompatible-trait">Codes of the
 *     query protocol in JSON answers</a>
 */
final class SqsRefusals implements Refusals {

    private static final String JSON = "application/x-amz-json-1.0";

    @Override
    public HttpResponse unsigned(HttpRequest http) {
        return answer(
                http,
                "MissingAuthenticationTokenException",
                "MissingAuthenticationToken",
                "Request is missing Authentication Token");
    }

    @Override
    public HttpResponse unknownKey(HttpRequest http) {
        return answer(
                http,
                "UnrecognizedClientException",
                "InvalidClientTokenId",
                "The security token included in the request is invalid.");
    }

    @Override
    public HttpResponse denied(HttpRequest http, String caller, AccessRequest request, Decision.Denied denied) {
        var action = request.action().toLowerCase(Locale.ROOT);
        var lowered = denied instanceof Decision.ImplicitDeny implicit
                ? new Decision.ImplicitDeny(implicit.type(), action)
                : denied;
        return answer(
                http,
                "AccessDeniedException",
                "AccessDenied",
                lowered.message(caller, new AccessRequest(action, request.resource(), request.context())));
    }

    private static HttpResponse answer(HttpRequest http, String type, String queryCode, String message) {
        if (http.headers().first("X-Amz-Target").isEmpty()) {
            return inXml(queryCode, message);
        }
        var body = JsonMapper.shared()
                .createObjectNode()
                .put("__type", "com.amazon.coral.service#" + type)
                .put("message", message)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        return HttpResponse.of(403, JSON, body)
                .with("x-amzn-query-error", queryCode + ";Sender")
                .with("x-amzn-RequestId", UUID.randomUUID().toString());
    }

    private static HttpResponse inXml(String code, String message) {
        var error = new Xml("Error").with("Type", "Sender").with("Code", code).with("Message", message);
        var document = new Xml("ErrorResponse")
                .with(error)
                .with("RequestId", UUID.randomUUID().toString());
        return HttpResponse.of(403, "text/xml", Xml.document(document));
    }
}
