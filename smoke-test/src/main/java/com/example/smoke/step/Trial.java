package com.example.smoke.step;

import com.example.smoke.stage.CannotTest;
import com.example.smoke.stage.Role;
import com.example.smoke.stage.Stage;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One run of the test: its stage, and what its steps have found and left behind so far. */
final class Trial implements AutoCloseable {

    private final Stage stage;
    private final Patience patience;
    private final Api api;
    private final Instant start = Instant.now();
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);

    @Nullable
    Order order;

    @Nullable
    String parked;

    /** The ids of the orders that were placed at once, after the first. */
    final Queue<String> others = new ConcurrentLinkedQueue<>();

    /** The units of the test's item that were sold before the order. */
    long soldBefore;

    /** The order that the test placed. */
    record Order(String id, String traceId, String key) {}

    Trial(Stage stage, Patience patience) {
        this.stage = stage;
        this.patience = patience;
        this.api = new Api(stage.api());
    }

    Stage stage() {
        return stage;
    }

    Patience patience() {
        return patience;
    }

    Instant start() {
        return start;
    }

    void signedIn(Role role, String token) {
        tokens.put(role, token);
    }

    boolean isSignedIn(Role role) {
        return tokens.containsKey(role);
    }

    /** Runs a check of the placed order, or reports that there is none. */
    Result withOrder(Function<Order, Result> check) {
        return Optional.ofNullable(order).map(check).orElseGet(() -> new Result.NotAvailable("no order was placed"));
    }

    Answer get(Role role, String path) {
        return api.send("GET", path, authorized(role, Map.of()), "");
    }

    Answer post(Role role, String path, Map<String, String> headers, String body) {
        return api.send("POST", path, authorized(role, headers), body);
    }

    Answer put(Role role, String path, Map<String, String> headers, String body) {
        return api.send("PUT", path, authorized(role, headers), body);
    }

    Answer getWithoutToken(String path) {
        return api.send("GET", path, Map.of(), "");
    }

    private Map<String, String> authorized(Role role, Map<String, String> headers) {
        var token = tokens.get(role);
        if (token == null) {
            throw new CannotTest("nobody is signed in as " + role.name().toLowerCase(Locale.ROOT));
        }
        var all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + token);
        return all;
    }

    @Override
    public void close() {
        api.close();
    }
}
