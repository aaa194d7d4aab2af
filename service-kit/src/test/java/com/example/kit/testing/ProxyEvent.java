package com.example.kit.testing;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Builds a request as API Gateway passes it to a function. */
public final class ProxyEvent {

    /** The answer of a function, with its body as JSON. */
    public record Answer(int status, Map<String, String> headers, JsonNode body) {

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** The first field of a problem. */
        public String wrongField() {
            return body.path("errors").path(0).path("field").asString("");
        }

        /** The member of the body at a JSON pointer as text; empty if absent. */
        public String at(String pointer) {
            return body.at(pointer).asString("");
        }
    }

    private final String method;
    private final String path;
    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private final Map<String, String> pathParameters = new LinkedHashMap<>();
    private final Map<String, List<String>> query = new LinkedHashMap<>();
    private @Nullable String body;

    private ProxyEvent(String method, String path) {
        this.method = method;
        this.path = path;
    }

    public static ProxyEvent of(String method, String path) {
        return new ProxyEvent(method, path);
    }

    public ProxyEvent token(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** Sets a header, with several values if it is sent more than once. */
    public ProxyEvent header(String name, String... values) {
        headers.put(name, List.of(values));
        return this;
    }

    public ProxyEvent pathParameter(String name, String value) {
        pathParameters.put(name, value);
        return this;
    }

    /** Sets a query parameter, with several values if it is sent more than once. */
    public ProxyEvent query(String name, String... values) {
        query.put(name, List.of(values));
        return this;
    }

    public ProxyEvent json(String text) {
        body = text;
        return header("Content-Type", "application/json");
    }

    public Answer sentTo(RequestStreamHandler function) {
        return sentTo(function, new FixedContext());
    }

    /** The answer to an invocation with this context. */
    public Answer sentTo(RequestStreamHandler function, FixedContext context) {
        var answer = JsonMapper.shared().readTree(Bytes.call(function, event(), context));
        var answered = new LinkedHashMap<String, String>();
        answer.path("headers")
                .properties()
                .forEach(header ->
                        answered.put(header.getKey(), header.getValue().asString()));
        return new Answer(
                answer.path("statusCode").asInt(),
                answered,
                JsonMapper.shared().readTree(answer.path("body").asString()));
    }

    /**
     * The resource that API Gateway matches: the path without extra slashes, with the names of the parameters in place
     * of their values.
     */
    private String resource() {
        var resource = path.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        for (var parameter : pathParameters.entrySet()) {
            resource = resource.replace("/" + parameter.getValue(), "/{" + parameter.getKey() + "}");
        }
        return resource;
    }

    private String event() {
        var event = new LinkedHashMap<String, @Nullable Object>();
        event.put("resource", resource());
        event.put("httpMethod", method);
        event.put("path", path);
        event.put("headers", lasts(headers));
        event.put("multiValueHeaders", headers);
        event.put("pathParameters", pathParameters.isEmpty() ? null : pathParameters);
        event.put("queryStringParameters", query.isEmpty() ? null : lasts(query));
        event.put("multiValueQueryStringParameters", query.isEmpty() ? null : query);
        event.put(
                "requestContext", Map.of("requestId", FixedContext.REQUEST_ID, "stage", "dev", "path", "/dev" + path));
        event.put("body", body);
        event.put("isBase64Encoded", false);
        return JsonMapper.shared().writeValueAsString(event);
    }

    private static Map<String, String> lasts(Map<String, List<String>> values) {
        var lasts = new LinkedHashMap<String, String>();
        values.forEach((name, each) -> lasts.put(name, each.getLast()));
        return lasts;
    }
}
