package stackrun.gateway.guard;

import java.util.Arrays;
import java.util.stream.Collectors;
import stackrun.embedded.http.HttpRequest;
import stackrun.gateway.api.GatewayError;
import stackrun.gateway.api.GatewayErrorType;
import stackrun.gateway.api.Operation;
import stackrun.gateway.api.RequiredParameter;

/**
 * Checks that required parameters are present. Like a request validator, it does not check their values.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html">Request validation</a>
 */
final class RequiredParameters {

    private RequiredParameters() {}

    static void check(Operation operation, HttpRequest request) {
        var missing = operation.required().stream()
                .filter(parameter -> !isThere(parameter, request))
                .map(RequiredParameter::name)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new GatewayError(
                    GatewayErrorType.BAD_REQUEST_PARAMETERS,
                    "Missing required request parameters: [%s]".formatted(missing));
        }
    }

    private static boolean isThere(RequiredParameter parameter, HttpRequest request) {
        if (parameter.in().equals("header")) {
            return request.headers()
                    .first(parameter.name())
                    .filter(value -> !value.isEmpty())
                    .isPresent();
        }
        var query = request.query() == null ? "" : request.query();
        return Arrays.stream(query.split("&", -1))
                .anyMatch(pair -> pair.split("=", 2)[0].equals(parameter.name()) && pair.contains("="));
    }
}
