package com.example.simulation.world;

import org.jspecify.annotations.Nullable;

/**
 * What a customer was told.
 *
 * @param key the idempotency key that was sent with the request, if any
 * @param request what was sent
 */
public record Observation(
        String customer,
        @Nullable String key,
        String request,
        int status,
        @Nullable String location,
        String body) {

    /** The status of a request that was sent again and again, and had no answer that was one. */
    static final int GAVE_UP = 599;

    /** True where the customer need not ask again. */
    public boolean isFinal() {
        return status < 500 && !(status == 409 && body.contains("in a second"));
    }
}
