package stackrun.embedded.sqs;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stackrun.embedded.access.RequiredAccess;
import stackrun.embedded.awsjson.AwsJsonRequest;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.setting.Account;
import stackrun.iam.AccessRequest;

/**
 * The permissions that requests to SQS need, in its JSON and in its query protocol. A batch needs the permission of the
 * single operation.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-api-permissions-reference.html">Amazon
 *     SQS API permissions</a>
 * @see <a href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html">Actions, resources,
 *     and condition keys for Amazon SQS</a>
 */
record SqsAccess(Account account) implements RequiredAccess {

    private static final Map<String, String> BATCHES = Map.of(
            "SendMessageBatch", "SendMessage",
            "DeleteMessageBatch", "DeleteMessage",
            "ChangeMessageVisibilityBatch", "ChangeMessageVisibility");

    @Override
    public List<AccessRequest> of(HttpRequest http) {
        var json = AwsJsonRequest.of(http);
        if (json.isPresent()) {
            var request = json.get();
            return List.of(request(
                    request.operation(),
                    request.text("QueueUrl").or(() -> request.text("SourceArn")),
                    request.text("QueueName")));
        }
        var parameters = parameters(http);
        var operation = parameters.get("Action");
        return operation == null
                ? List.of()
                : List.of(request(
                        operation,
                        Optional.ofNullable(parameters.get("QueueUrl"))
                                .or(() -> Optional.ofNullable(parameters.get("SourceArn")))
                                .or(() -> Optional.of(http.path()).filter(path -> path.length() > 1)),
                        Optional.ofNullable(parameters.get("QueueName"))));
    }

    /** @param place a URL, a path or an ARN, which all end with the name */
    private AccessRequest request(String operation, Optional<String> place, Optional<String> name) {
        var queue = place.map(url -> url.substring(Math.max(url.lastIndexOf('/'), url.lastIndexOf(':')) + 1))
                .or(() -> name)
                .orElse("*");
        return new AccessRequest(
                "sqs:" + BATCHES.getOrDefault(operation, operation),
                "arn:aws:sqs:%s:%s:%s".formatted(account.region(), account.id(), queue));
    }

    private static Map<String, String> parameters(HttpRequest http) {
        var parameters = new HashMap<String, String>();
        var form = http.headers().first("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded");
        for (var part : ((http.query() == null ? "" : http.query()) + "&" + (form ? http.text() : "")).split("&", -1)) {
            var pair = part.split("=", 2);
            if (pair.length == 2) {
                parameters.put(decoded(pair[0]), decoded(pair[1]));
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
