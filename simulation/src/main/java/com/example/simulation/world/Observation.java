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
        String body) {}
