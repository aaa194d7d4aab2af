package com.example.kit.lambda;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Checks the values of {@code @ConfigurationProperties} when they are bound, which is when the function starts.
 *
 * <p>Spring binds a placeholder without a value, such as <code>${ORDERS_TABLE}</code>, as this very text. The function would
 * start, and fail when it uses the value for the first time.
 */
public final class Property {

    private static final String PLACEHOLDER = "${";

    private Property() {}

    /**
     * Returns the value.
     *
     * @throws IllegalStateException naming the property, if the value is missing, blank, or a placeholder without a value
     */
    public static String require(String name, @Nullable String value) {
        if (value == null) {
            throw new IllegalStateException("%s is not set: set it in application.yaml".formatted(name));
        }
        if (value.isBlank()) {
            throw new IllegalStateException(blank(name));
        }
        if (value.contains(PLACEHOLDER)) {
            throw new IllegalStateException(
                    "%s is not set: set the environment variable of %s in the function's template"
                            .formatted(name, value));
        }
        return value;
    }

    /**
     * Checks every value of a collection.
     *
     * @throws IllegalStateException naming the property, if there is no value, or one that {@link #require(String, String)}
     *     rejects
     */
    public static void require(String name, @Nullable Collection<String> values) {
        if (values == null) {
            throw new IllegalStateException("%s is not set: set it in application.yaml".formatted(name));
        }
        if (values.isEmpty()) {
            throw new IllegalStateException(blank(name));
        }
        values.forEach(value -> require(name, value));
    }

    private static String blank(String name) {
        return "%s is blank: set the environment variable that application.yaml takes it from".formatted(name);
    }
}
