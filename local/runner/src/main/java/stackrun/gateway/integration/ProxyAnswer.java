package stackrun.gateway.integration;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import stackrun.embedded.http.HttpRequest;
import stackrun.embedded.http.HttpResponse;
import stackrun.gateway.api.GatewayError;
import stackrun.gateway.api.GatewayErrorType;
import stackrun.gateway.api.MediaTypes;
import stackrun.gateway.api.RestApi;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the result of a function behind a REST API as an HTTP response. A result in another format is answered with 502.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-output-format">Output format of a Lambda proxy integration</a>
 */
final class ProxyAnswer {

    private static final List<String> KNOWN =
            List.of("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded", "statusDescription");

    private ProxyAnswer() {}

    static HttpResponse read(byte[] payload, HttpRequest request, RestApi api) {
        JsonNode answer = parse(payload);
        if (!answer.isObject() || !KNOWN.containsAll(answer.propertyNames())) {
            throw malformed();
        }
        return new HttpResponse(status(answer), ProxyAnswerHeaders.read(answer), body(answer, request, api));
    }

    private static JsonNode parse(byte[] payload) {
        try {
            return JsonMapper.shared().readTree(payload);
        } catch (JacksonException e) {
            throw malformed();
        }
    }

    private static int status(JsonNode answer) {
        try {
            int status = Integer.parseInt(answer.path("statusCode").asString("200"));
            if (status >= 100 && status <= 599) {
                return status;
            }
        } catch (NumberFormatException e) {
            // Malformed, which is reported below.
        }
        throw malformed();
    }

    private static byte[] body(JsonNode answer, HttpRequest request, RestApi api) {
        var body = answer.path("body");
        if (body.isMissingNode() || body.isNull()) {
            return new byte[0];
        }
        if (!body.isString()) {
            throw malformed();
        }
        boolean binary = answer.path("isBase64Encoded").asBoolean(false)
                && MediaTypes.matches(
                        api.binaryMediaTypes(),
                        request.headers().first("Accept").orElse(""));
        return binary ? decoded(body.stringValue()) : body.stringValue().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String body) {
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException e) {
            throw new GatewayError(GatewayErrorType.API_CONFIGURATION_ERROR);
        }
    }

    static GatewayError malformed() {
        return new GatewayError(GatewayErrorType.BAD_GATEWAY);
    }
}
