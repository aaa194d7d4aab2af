package com.example.local.gateway;

import com.example.embedded.http.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private static final DateTimeFormatter REQUEST_TIME =
            DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);

    /** What belongs to the request and is not in it. */
    record Facts(
            RestApi api,
            Stage stage,
            Operation operation,
            Map<String, String> pathParameters,
            String path,
            boolean stageInPath,
            Optional<Map<String, String>> claims,
            String requestId,
            Instant time,
            @Nullable String trace) {}

    private ProxyEvent() {}

    static byte[] of(HttpRequest request, Facts facts) {
        var event = NODES.objectNode();
        event.put("resource", facts.operation().path().text());
        event.put("path", facts.path());
        event.put("httpMethod", request.method());
        headers(request, facts, event);
        query(request, event);
        event.set(
                "pathParameters", facts.pathParameters().isEmpty() ? NODES.nullNode() : object(facts.pathParameters()));
        event.set("stageVariables", NODES.nullNode());
        event.set("requestContext", context(request, facts));
        body(request, facts, event);
        return JsonMapper.shared().writeValueAsBytes(event);
    }

    private static void headers(HttpRequest request, Facts facts, ObjectNode event) {
        var all = new LinkedHashMap<String, List<String>>();
        request.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Connection") && !name.equalsIgnoreCase("Content-Length")) {
                all.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            }
        });
        all.put("X-Forwarded-For", List.of(request.remoteAddress()));
        all.put("X-Forwarded-Port", List.of("443"));
        all.put("X-Forwarded-Proto", List.of("https"));
        if (facts.trace() != null) {
            all.put("X-Amzn-Trace-Id", List.of(facts.trace().split(";", 2)[0]));
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

    private static ObjectNode context(HttpRequest request, Facts facts) {
        var context = NODES.objectNode();
        context.put(
                "resourceId",
                Integer.toHexString(facts.operation().path().text().hashCode()));
        context.put("resourcePath", facts.operation().path().text());
        context.put("httpMethod", request.method());
        context.put("extendedRequestId", facts.requestId().substring(0, 15) + "=");
        context.put("requestTime", REQUEST_TIME.format(facts.time()));
        context.put("path", facts.stageInPath() ? "/" + facts.stage().name() + facts.path() : facts.path());
        context.put("accountId", "000000000000");
        context.put("protocol", request.protocol());
        context.put("stage", facts.stage().name());
        context.put("domainPrefix", facts.api().id());
        context.put("requestTimeEpoch", facts.time().toEpochMilli());
        context.put("requestId", facts.requestId());
        context.set("identity", identity(request));
        context.put("domainName", request.headers().first("Host").orElse("localhost"));
        context.put("apiId", facts.api().id());
        facts.claims().ifPresent(claims -> {
            var authorizer = NODES.objectNode();
            authorizer.set("claims", object(claims));
            context.set("authorizer", authorizer);
        });
        return context;
    }

    private static ObjectNode identity(HttpRequest request) {
        var identity = NODES.objectNode();
        for (var name : List.of(
                "cognitoIdentityPoolId",
                "accountId",
                "cognitoIdentityId",
                "caller",
                "principalOrgId",
                "accessKey",
                "cognitoAuthenticationType",
                "cognitoAuthenticationProvider",
                "userArn",
                "user")) {
            identity.putNull(name);
        }
        identity.put("sourceIp", request.remoteAddress());
        identity.put("userAgent", request.headers().first("User-Agent").orElse(""));
        return identity;
    }

    private static void body(HttpRequest request, Facts facts, ObjectNode event) {
        var binary = MediaTypes.matches(
                facts.api().binaryMediaTypes(),
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

    private static JsonNode object(Map<String, String> values) {
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
