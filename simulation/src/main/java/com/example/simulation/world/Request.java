package com.example.simulation.world;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to the API, as it was sent once; a second attempt is another one.
 *
 * @param headers those that its meaning depends on, without token and media type
 * @param asked when it was sent
 */
public record Request(
        String customer, String method, String path, Map<String, String> headers, String body, Moment asked) {

    /** The idempotency key, if any. */
    public @Nullable String key() {
        return headers.get("Idempotency-Key");
    }
}
