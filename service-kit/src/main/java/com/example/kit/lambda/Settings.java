package com.example.kit.lambda;

import java.util.Map;
import java.util.Optional;

/**
 * The environment of one function, as its template sets it.
 *
 * <p>Injected, never read from the process: the local run gives each function in one JVM an environment of its own.
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

    /** The function's class name with a small first letter, as the template names it. */
    public String functionName() {
        return require("SPRING_CLOUD_FUNCTION_DEFINITION");
    }
}
