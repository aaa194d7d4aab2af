package stackrun.lambdaapi;

import java.util.Map;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.lambda.FunctionArn;
import stackrun.lambda.Lambda;
import stackrun.lambda.Result;
import stackrun.lambda.asynchronous.AsyncInvocations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Invokes a function synchronously or asynchronously, or only checks that it can be invoked.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html#function-configuration-deployment-and-execution">Invocation payload</a>
 */
record Invoke(Lambda lambda, AsyncInvocations asynchronous, Functions functions) {

    private static final int MAX_SYNCHRONOUS_BYTES = 6 * 1024 * 1024;
    private static final int MAX_ASYNCHRONOUS_BYTES = 1024 * 1024;

    HttpResponse answer(FunctionArn target, HttpRequest request) {
        var headers = request.headers();
        if (headers.first("X-Amz-Log-Type").filter("Tail"::equalsIgnoreCase).isPresent()) {
            throw LambdaApiError.invalid("LogType Tail does not run here: read the function's log in the run's folder");
        }
        var type = headers.first("X-Amz-Invocation-Type").orElse("RequestResponse");
        var trace = headers.first("X-Amzn-Trace-Id").orElse(null);
        return switch (type) {
            case "RequestResponse" -> {
                var event = event(request, MAX_SYNCHRONOUS_BYTES);
                yield answer(target, lambda.invoke(functions.arn(target), event, trace));
            }
            case "Event" -> {
                var event = event(request, MAX_ASYNCHRONOUS_BYTES);
                yield HttpResponse.empty(202)
                        .with("x-amzn-RequestId", asynchronous.invoke(functions.arn(target), event));
            }
            case "DryRun" -> HttpResponse.empty(204);
            default ->
                throw LambdaApiError.invalid("InvocationType must be RequestResponse, Event or DryRun, not " + type);
        };
    }

    private static byte[] event(HttpRequest request, int most) {
        var body = request.body();
        if (body.length > most) {
            throw LambdaApiError.tooLarge(body.length, most);
        }
        if (body.length == 0) {
            return new byte[] {'{', '}'};
        }
        try {
            var _ = JsonMapper.shared().readTree(body);
            return body;
        } catch (JacksonException e) {
            throw LambdaApiError.unreadable("Could not parse request body into json: no JSON text");
        }
    }

    private static HttpResponse answer(FunctionArn target, Result result) {
        var response = switch (result) {
            case Result.Answered answered -> HttpResponse.of(200, "application/json", answered.payload());
            case Result.Failed failed ->
                HttpResponse.of(
                                200,
                                "application/json",
                                JsonMapper.shared()
                                        .writeValueAsBytes(
                                                Map.of("errorType", failed.type(), "errorMessage", failed.message())))
                        .with("X-Amz-Function-Error", "Unhandled");
            case Result.Throttled _ -> throw LambdaApiError.throttled();
        };
        return response.with("X-Amz-Executed-Version", target.qualifier().equals("$LATEST") ? "$LATEST" : "1")
                .with("x-amzn-RequestId", result.requestId());
    }
}
