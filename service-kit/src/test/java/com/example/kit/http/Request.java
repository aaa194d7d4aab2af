package com.example.kit.http;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.testing.Bytes;
import com.example.kit.testing.Entry;
import com.example.kit.testing.FixedContext;
import com.example.kit.testing.LocalAws;
import com.example.kit.testing.SamplePool;
import com.example.kit.testing.SamplePool.Person;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request of Alice's to {@link ApiApplication}, in which everything is as it should be until it is changed. */
final class Request {

    static final String ORDER = """
            {"lines": [{"sku": "TEA-GREEN", "quantity": 2}],
             "contact": {"name": "Alice", "email": "alice@example.com",
                         "address": {"line1": "1 Garden Street", "city": "Springfield", "postcode": "12345", "country": "DE"}}}""";

    /** Bob's: as good as Alice's, and another's. */
    static final String OTHER_TOKEN = "Bearer " + SamplePool.token(Person.BOB, "orders/write");

    private static final String TOKEN = SamplePool.token(Person.ALICE, "orders/write");

    private final Map<String, @Nullable Object> event = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    Request() {
        headers.put("Authorization", "Bearer " + TOKEN);
        headers.put("Content-Type", "application/json");
        headers.put("Idempotency-Key", "k1");
        event.put("resource", "/orders");
        event.put("httpMethod", "POST");
        event.put("path", "/orders");
        event.put("headers", headers);
        event.put("requestContext", Map.of("requestId", FixedContext.REQUEST_ID, "path", "/dev/orders"));
        event.put("body", ORDER);
        event.put("isBase64Encoded", false);
    }

    static Map<String, String> environment() {
        var environment = new HashMap<>(LocalAws.environment(Service.XRAY));
        environment.putAll(SamplePool.environment());
        environment.put("MAIN_CLASS", ApiApplication.class.getName());
        environment.put("SPRING_CLOUD_FUNCTION_DEFINITION", "takeOrderFunction");
        return environment;
    }

    Request body(@Nullable String body) {
        return member("body", body);
    }

    Request base64(byte[] body) {
        return member("body", Base64.getEncoder().encodeToString(body)).member("isBase64Encoded", true);
    }

    Request base64(String body) {
        return base64(body.getBytes(StandardCharsets.UTF_8));
    }

    Request header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Request withoutHeader(String name) {
        headers.remove(name);
        return this;
    }

    Request query(String name, String value) {
        return member("queryStringParameters", Map.of(name, value));
    }

    Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    /** A member of the event itself. */
    Request member(String name, @Nullable Object value) {
        event.put(name, value);
        return this;
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(event);
    }

    /** What Lambda is answered. */
    JsonNode sentTo(RequestStreamHandler function) {
        return JsonMapper.shared().readTree(Bytes.call(function, json()));
    }

    JsonNode sentThrough(Entry entry) {
        return sentTo(entry.open(environment()));
    }
}
