package com.example.kit.lambda;

import java.util.Map;
import java.util.Optional;

/**
 * The environment variables of one function, as its template sets them.
 *
 * <p>They are injected and never read from the process, because a local run gives each function of a JVM its own
 * environment.
 */
public record Settings(Map<String, String> environment) {

    public String require(String name) {
        return optional(name)
                .orElseThrow(() -> new IllegalStateException(
                        "environment variable %s is not set: the template of this function has to set it"
                                .formatted(name)));
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(environment.get(name));
    }

    /** The function's name in the template: its class name with a lower-case first letter. */
    public String functionName() {
        return require("SPRING_CLOUD_FUNCTION_DEFINITION");
    }
}
