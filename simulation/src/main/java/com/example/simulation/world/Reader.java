package com.example.simulation.world;

import com.example.simulation.process.Environments.Outcome;
import com.example.simulation.process.Issuer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who looks things up over the API, and asks again as long as the function fails.
 */
public record Reader(World world, String subject, List<String> groups) {

    private static final int MAX_ATTEMPTS = 8;
    private static final Duration RETRY_DELAY = Duration.ofSeconds(1);
    private static final String SCOPES = "orders/read stock/read sales/read";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Asks for a path; one who is refused would exercise nothing, so that breaks the run. */
    public void read(String function, String path, Map<String, String> parameters) {
        for (int tries = 0; tries < MAX_ATTEMPTS; tries++) {
            var status = once(function, path, parameters, Map.of()).map(Observation::status);
            if (status.equals(Optional.of(200))) {
                return;
            }
            if (status.filter(each -> each < 500).isPresent()) {
                throw new IllegalStateException("GET %s was answered with %s".formatted(path, status.get()));
            }
            world.cloud().clock().advance(RETRY_DELAY);
        }
        throw new IllegalStateException("GET %s had no answer in %s tries".formatted(path, MAX_ATTEMPTS));
    }

    /** Asks for a path once, with a query such as {@code limit=2}; empty where the function did not answer. */
    public Optional<Observation> once(
            String function, String path, Map<String, String> parameters, Map<String, String> query) {
        var request = new Request(subject, "GET", path, query, "", world.moment());
        world.asked(request);
        return world.invoke(function, event(path, parameters, query)) instanceof Outcome.Answered(var payload)
                ? Optional.of(world.observed(Observation.of(request, world.moment(), payload)))
                : Optional.empty();
    }

    private byte[] event(String path, Map<String, String> parameters, Map<String, String> query) {
        var token = Issuer.token(world.tokenSettings(), subject, SCOPES, groups.toArray(String[]::new));
        var event = JSON.createObjectNode();
        event.put("httpMethod", "GET");
        event.put("path", path);
        event.putObject("headers").put("Authorization", "Bearer " + token);
        event.set("pathParameters", JSON.valueToTree(parameters));
        event.set("queryStringParameters", JSON.valueToTree(query));
        event.putObject("requestContext").put("path", "/dev" + path).put("requestId", "simulated");
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
