package stackrun.gateway.integration;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stackrun.embedded.http.HttpRequest;
import stackrun.gateway.api.Call;
import stackrun.gateway.api.MediaTypes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request as a function behind a REST API gets it.
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
        headers(call, event);
        query(call.request(), event);
        event.set("pathParameters", objectOrNull(call.pathParameters()));
        event.set("stageVariables", objectOrNull(call.api().stage().variables()));
        event.set("requestContext", RequestContext.of(call, functionArn));
        body(call, event);
        return JsonMapper.shared().writeValueAsBytes(event);
    }

    private static void headers(Call call, ObjectNode event) {
        var request = call.request();
        var all = new LinkedHashMap<String, List<String>>();
        request.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Connection") && !name.equalsIgnoreCase("Content-Length")) {
                all.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }
        });
        var forwarded = all.remove("X-Forwarded-For");
        all.put(
                "X-Forwarded-For",
                List.of((forwarded == null ? "" : forwarded.getLast() + ", ") + request.remoteAddress()));
        all.put("X-Forwarded-Port", List.of("443"));
        all.put("X-Forwarded-Proto", List.of("https"));
        if (call.trace() != null) {
            all.put("X-Amzn-Trace-Id", List.of(call.trace().split(";", 2)[0]));
        }
        multiValue(event, "headers", "multiValueHeaders", all);
    }

    private static void query(HttpRequest request, ObjectNode event) {
        var query = request.query();
        if (query == null || query.isEmpty()) {
            event.set("queryStringParameters", NODES.nullNode());
            event.set("multiValueQueryStringParameters", NODES.nullNode());
            return;
        }
        var all = new LinkedHashMap<String, List<String>>();
        for (var pair : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            all.computeIfAbsent(decoded(parts[0]), key -> new ArrayList<>())
                    .add(parts.length == 2 ? decoded(parts[1]) : "");
        }
        multiValue(event, "queryStringParameters", "multiValueQueryStringParameters", all);
    }

    /** The single form holds the last value of a name. */
    private static void multiValue(ObjectNode event, String single, String multiple, Map<String, List<String>> values) {
        var last = NODES.objectNode();
        var every = NODES.objectNode();
        values.forEach((name, list) -> {
            last.put(name, list.getLast());
            var array = NODES.arrayNode();
            list.forEach(array::add);
            every.set(name, array);
        });
        event.set(single, last);
        event.set(multiple, every);
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
