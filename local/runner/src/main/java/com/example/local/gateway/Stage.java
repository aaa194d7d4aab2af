package com.example.local.gateway;

import java.util.Optional;

/**
 * One stage of an API.
 *
 * @param throttle requests per second and burst, where the stage bounds them
 * @param accessLogFormat one line per request, with {@code $context} variables
 */
public record Stage(
        String apiId, String name, boolean tracing, Optional<Throttle> throttle, Optional<String> accessLogFormat) {

    /** A token bucket's size. */
    public record Throttle(double rate, int burst) {}
}
