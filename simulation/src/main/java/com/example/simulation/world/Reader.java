package com.example.simulation.world;

import com.example.simulation.process.Environments.Outcome;
import com.example.simulation.process.Issuer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who looks things up over the API, and asks again as long as the function fails. What was answered is not
 * kept: it is out of date at once, and promises nothing.
 */
public record Reader(World world, String subject, List<String> groups) {

    private static final int TRIES = 8;
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final String SCOPES = "orders/read stock/read sales/read";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Asks for a path; one who is refused would exercise nothing, so that breaks the run. */
    public void read(String function, String path, Map<String, String> parameters) {
        var event = event(path, parameters);
        for (int tries = 0; tries < TRIES; tries++) {
            int status = status(world.invoke(function, event));
            if (status == 200) {
                return;
            }
            if (status < 500) {
                throw new IllegalStateException("GET %s was answered with %s".formatted(path, status));
            }
            world.cloud().clock().advance(BETWEEN);
        }
        throw new IllegalStateException("GET %s had no answer in %s tries".formatted(path, TRIES));
    }

    /** API Gateway answers 502 where the function does not answer. */
    private static int status(Outcome outcome) {
        return outcome instanceof Outcome.Answered(var payload)
                ? JSON.readTree(payload).path("statusCode").asInt()
                : 502;
    }

    private byte[] event(String path, Map<String, String> parameters) {
        var token = Issuer.token(world.tokenSettings(), subject, SCOPES, groups.toArray(String[]::new));
        var event = JSON.createObjectNode();
        event.put("httpMethod", "GET");
        event.put("path", path);
        event.putObject("headers").put("Authorization", "Bearer " + token);
        event.set("pathParameters", JSON.valueToTree(parameters));
        event.putObject("requestContext").put("path", "/dev" + path).put("requestId", "simulated");
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
