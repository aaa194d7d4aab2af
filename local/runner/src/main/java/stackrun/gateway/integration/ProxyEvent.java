package stackrun.gateway.integration;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import stackrun.embedded.http.HttpRequest;
import stackrun.gateway.api.Call;
import stackrun.gateway.api.MediaTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The event that a function behind a REST API receives for a request.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html#api-gateway-simple-proxy-for-lambda-input-format">Input format of a Lambda proxy integration</a>
 */
final class ProxyEvent {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ProxyEvent() {}

    static byte[] of(Call call, String functionArn) {
        var event = NODES.objectNode();
        event.put("resource", call.operation().path().text());
        event.put("path", call.path());
        event.put("httpMethod", call.request().method());
        headers(call).write(event, "headers", "multiValueHeaders");
        query(call.request()).write(event, "queryStringParameters", "multiValueQueryStringParameters");
        event.set("pathParameters", objectOrNull(call.pathParameters()));
        event.set("stageVariables", objectOrNull(call.api().stage().variables()));
        event.set("requestContext", RequestContext.of(call, functionArn));
        body(call, event);
        return JsonMapper.shared().writeValueAsBytes(event);
    }

    private static MultiValues headers(Call call) {
        var request = call.request();
        var headers = new MultiValues();
        request.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Connection") && !name.equalsIgnoreCase("Content-Length")) {
                headers.add(name, value);
            }
        });
        var forwarded =
                headers.remove("X-Forwarded-For").map(last -> last + ", ").orElse("");
        headers.set("X-Forwarded-For", forwarded + request.remoteAddress());
        headers.set("X-Forwarded-Port", "443");
        headers.set("X-Forwarded-Proto", "https");
        if (call.trace() != null) {
            headers.set("X-Amzn-Trace-Id", call.trace().split(";", 2)[0]);
        }
        return headers;
    }

    private static MultiValues query(HttpRequest request) {
        var values = new MultiValues();
        var query = request.query();
        if (query != null && !query.isEmpty()) {
            for (var pair : query.split("&", -1)) {
                var parts = pair.split("=", 2);
                values.add(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return values;
    }

    private static void body(Call call, ObjectNode event) {
        var request = call.request();
        var binary = MediaTypes.matches(
                call.api().api().binaryMediaTypes(),
                request.headers().first("Content-Type").orElse(""));
        if (request.body().length == 0) {
            event.putNull("body");
        } else if (binary) {
            event.put("body", Base64.getEncoder().encodeToString(request.body()));
        } else {
            event.put("body", request.text());
        }
        event.put("isBase64Encoded", binary && request.body().length > 0);
    }

    private static JsonNode objectOrNull(Map<String, String> values) {
        if (values.isEmpty()) {
            return NODES.nullNode();
        }
        var object = NODES.objectNode();
        values.forEach(object::put);
        return object;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
