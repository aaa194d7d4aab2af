package com.example.simulation.world;

import com.example.simulation.process.Environments.Outcome;
import com.example.simulation.process.Issuer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who uses the API, and sends a request again, the same to the byte, as long as the answer is no answer: the
 * function failed, or others were in the way.
 */
public final class Customer {

    /** One line of an order. */
    public record Line(String sku, int quantity) {}

    private static final int MAX_ATTEMPTS = 8;
    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final World world;
    private final String subject;
    private final String[] groups;

    Customer(World world, String subject, String... groups) {
        this.world = world;
        this.subject = subject;
        this.groups = groups;
    }

    /** Places an order until there is an answer; the last one, where there was any. */
    public Optional<Observation> place(String key, List<Line> lines) {
        return insist("PlaceOrderFunction", "POST", "/orders", Map.of(), Map.of("Idempotency-Key", key), order(lines));
    }

    /** Sends the same once and does not look at the answer, as a customer whose connection breaks. */
    public void placeOnce(String key, List<Line> lines) {
        var headers = Map.of("Idempotency-Key", key);
        observe("PlaceOrderFunction", "POST", "/orders", Map.of(), headers, order(lines));
    }

    public Optional<Observation> cancel(String orderId) {
        return insist(
                "CancelOrderFunction",
                "POST",
                "/orders/%s/cancel".formatted(orderId),
                Map.of("orderId", orderId),
                Map.of(),
                "");
    }

    public Optional<Observation> get(String orderId) {
        return insist("GetOrderFunction", "GET", "/orders/" + orderId, Map.of("orderId", orderId), Map.of(), "");
    }

    /** Adds an item to the catalogue, as a stock manager. */
    public Optional<Observation> add(String sku, long unitPrice, long received) {
        return put(sku, Map.of("If-None-Match", "*"), unitPrice, received);
    }

    /** Changes an item of the catalogue, as a stock manager. */
    public Optional<Observation> adjust(String sku, long edition, long unitPrice, long received) {
        return put(sku, Map.of("If-Match", "\"%s\"".formatted(edition)), unitPrice, received);
    }

    private Optional<Observation> put(String sku, Map<String, String> condition, long unitPrice, long received) {
        var body = JSON.createObjectNode();
        body.put("name", "Item %s as of %s".formatted(sku, condition.values()));
        body.put("unitPrice", unitPrice);
        body.put("currency", "EUR");
        body.put("received", received);
        return insist("AdjustStockFunction", "PUT", "/stock/" + sku, Map.of("sku", sku), condition, body.toString());
    }

    private String order(List<Line> lines) {
        var body = JSON.createObjectNode();
        var array = body.putArray("lines");
        lines.forEach(line -> array.addObject().put("sku", line.sku()).put("quantity", line.quantity()));
        var contact = body.putObject("contact");
        contact.put("name", Secrets.name(subject));
        contact.put("email", Secrets.email(subject));
        contact.putObject("address")
                .put("line1", Secrets.STREET)
                .put("city", "Springfield")
                .put("postcode", "12345")
                .put("country", "DE");
        return body.toString();
    }

    private Optional<Observation> insist(
            String function,
            String method,
            String path,
            Map<String, String> parameters,
            Map<String, String> headers,
            String body) {
        for (int tries = 0; tries < MAX_ATTEMPTS; tries++) {
            var observed = observe(function, method, path, parameters, headers, body);
            if (observed.filter(Observation::isFinal).isPresent()) {
                return observed;
            }
            world.cloud().clock().advance(RETRY_DELAY);
        }
        var request = new Request(subject, method, path, headers, body, world.moment());
        world.observed(new Observation(request, world.moment(), Observation.GAVE_UP, Map.of(), "gave up"));
        return Optional.empty();
    }

    /** Sends it once; empty where there was no answer at all. */
    private Optional<Observation> observe(
            String function,
            String method,
            String path,
            Map<String, String> parameters,
            Map<String, String> headers,
            String body) {
        var request = new Request(subject, method, path, headers, body, world.moment());
        world.asked(request);
        var outcome = world.invoke(function, event(method, path, parameters, headers, body));
        if (!(outcome instanceof Outcome.Answered(var payload))) {
            return Optional.empty();
        }
        var observed = world.observed(Observation.of(request, world.moment(), payload));
        return Optional.of(observed);
    }

    private byte[] event(
            String method, String path, Map<String, String> parameters, Map<String, String> headers, String body) {
        var sent = new LinkedHashMap<>(headers);
        var scopes = "orders/read orders/write stock/read stock/write";
        sent.put("Authorization", "Bearer " + Issuer.token(world.tokenSettings(), subject, scopes, groups));
        sent.put("Content-Type", "application/json");
        var event = JSON.createObjectNode();
        event.put("httpMethod", method);
        event.put("path", path);
        event.set("headers", JSON.valueToTree(sent));
        event.set("pathParameters", JSON.valueToTree(parameters));
        event.putObject("requestContext").put("path", "/dev" + path).put("requestId", "simulated");
        event.put("body", body);
        event.put("isBase64Encoded", false);
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
