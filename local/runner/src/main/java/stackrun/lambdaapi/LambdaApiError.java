package stackrun.lambdaapi;

import java.util.Map;
import stackrun.embedded.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * An error of the Lambda API.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html#API_Invoke_Errors">Errors of Invoke</a>
 */
final class LambdaApiError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;

    private LambdaApiError(int status, String type, String message) {
        super(message);
        this.status = status;
        this.type = type;
    }

    static LambdaApiError notFound(String what) {
        return new LambdaApiError(404, "ResourceNotFoundException", what);
    }

    static LambdaApiError invalid(String message) {
        return new LambdaApiError(400, "InvalidParameterValueException", message);
    }

    static LambdaApiError unreadable(String message) {
        return new LambdaApiError(400, "InvalidRequestContentException", message);
    }

    static LambdaApiError tooLarge(int bytes, int most) {
        return new LambdaApiError(
                413,
                "RequestTooLargeException",
                "Request must be smaller than %s bytes for the InvokeFunction operation, not %s"
                        .formatted(most, bytes));
    }

    static LambdaApiError throttled() {
        return new LambdaApiError(429, "TooManyRequestsException", "Rate Exceeded.");
    }

    static LambdaApiError notHere(String operation) {
        return new LambdaApiError(
                501,
                "NotImplementedException",
                operation + " is not supported by the local run: it supports invocations and read operations");
    }

    HttpResponse response() {
        var body =
                JsonMapper.shared().writeValueAsBytes(Map.of("Type", "User", "Message", String.valueOf(getMessage())));
        return HttpResponse.of(status, "application/json", body).with("x-amzn-ErrorType", type);
    }
}
