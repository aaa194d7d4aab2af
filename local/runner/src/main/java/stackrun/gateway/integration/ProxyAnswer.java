package stackrun.gateway.integration;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import stackrun.embedded.http.HttpHeaders;
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
 * The result of a function behind a REST API as an HTTP response; a result of any other shape is a 502.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-output-format">Output format of a Lambda proxy integration</a>
 */
final class ProxyAnswer {

    private static final List<String> KNOWN =
            List.of("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded", "statusDescription");

    /**
     * Headers that belong to the gateway's own answer.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html">Important notes</a>
     */
    private static final Set<String> REMAPPED =
            Set.of("connection", "content-length", "date", "server", "transfer-encoding", "www-authenticate");

    private ProxyAnswer() {}

    static HttpResponse read(byte[] payload, HttpRequest request, RestApi api) {
        JsonNode answer = parse(payload);
        if (!answer.isObject() || !KNOWN.containsAll(answer.propertyNames())) {
            throw malformed();
        }
        return new HttpResponse(status(answer), headers(answer), body(answer, request, api));
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
            // Malformed, as below.
        }
        throw malformed();
    }

    private static HttpHeaders headers(JsonNode answer) {
        var headers = new HttpHeaders();
        var multiple = answer.path("multiValueHeaders");
        multiple.properties()
                .forEach(header -> header.getValue().values().forEach(value -> add(headers, header.getKey(), value)));
        answer.path("headers").properties().forEach(header -> {
            if (!multiple.has(header.getKey())) {
                add(headers, header.getKey(), header.getValue());
            }
        });
        if (headers.first("Content-Type").isEmpty()) {
            headers.add("Content-Type", "application/json");
        }
        return headers;
    }

    private static void add(HttpHeaders headers, String name, JsonNode value) {
        boolean remapped = REMAPPED.contains(name.toLowerCase(Locale.ROOT));
        headers.add(remapped ? "x-amzn-Remapped-" + name : name, scalar(value));
    }

    private static String scalar(JsonNode value) {
        if (value.isContainer()) {
            throw malformed();
        }
        return value.asString();
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

    private static GatewayError malformed() {
        return new GatewayError(GatewayErrorType.BAD_GATEWAY);
    }
}
