package com.example.simulation.world;

import com.example.simulation.process.Environments.Outcome;
import com.example.simulation.process.Issuer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A user of the API who retries a request, the same to the byte, until there is a final answer. An answer is not final if
 * the function failed or if others were in the way.
 */
public final class Customer {

    private static final int MAX_ATTEMPTS = 8;
    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);
    private static final String SCOPES = "orders/read orders/write stock/read stock/write";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final World world;
    private final String subject;
    private final String[] groups;

    Customer(World world, String subject, String... groups) {
        this.world = world;
        this.subject = subject;
        this.groups = groups;
    }

    /** Places an order and returns the final answer, if there was one. */
    public Optional<Observation> place(String key, List<OrderLine> lines) {
        return insist(ApiCall.placeOrder(key, order(lines)));
    }

    /** Sends the request once and ignores the answer, as a customer whose connection breaks. */
    public void placeOnce(String key, List<OrderLine> lines) {
        observe(ApiCall.placeOrder(key, order(lines)));
    }

    public Optional<Observation> cancel(String orderId) {
        return insist(ApiCall.cancelOrder(orderId));
    }

    public Optional<Observation> get(String orderId) {
        return insist(ApiCall.getOrder(orderId));
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
        return insist(ApiCall.adjustStock(sku, condition, body.toString()));
    }

    private String order(List<OrderLine> lines) {
        var body = JSON.createObjectNode();
        var array = body.putArray("lines");
        lines.forEach(line -> array.addObject().put("sku", line.sku()).put("quantity", line.quantity()));
        body.set("contact", Secrets.contact(subject));
        return body.toString();
    }

    private Optional<Observation> insist(ApiCall call) {
        for (int tries = 0; tries < MAX_ATTEMPTS; tries++) {
            var observed = observe(call);
            if (observed.filter(Observation::isFinal).isPresent()) {
                return observed;
            }
            world.cloud().clock().advance(RETRY_DELAY);
        }
        var request = call.by(subject, world.moment());
        world.observed(new Observation(request, world.moment(), Observation.GAVE_UP, Map.of(), "gave up"));
        return Optional.empty();
    }

    /** Sends the request once; empty if there was no answer at all. */
    private Optional<Observation> observe(ApiCall call) {
        var request = call.by(subject, world.moment());
        world.asked(request);
        var token = Issuer.token(world.tokenSettings(), subject, SCOPES, groups);
        return world.invoke(call.function(), call.event(token)) instanceof Outcome.Answered(var payload)
                ? Optional.of(world.observed(Observation.of(request, world.moment(), payload)))
                : Optional.empty();
    }
}
