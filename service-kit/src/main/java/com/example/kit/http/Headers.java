package com.example.kit.http;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks headers up without regard to case, as HTTP wants and a JSON object does not give. */
final class Headers {

    private Headers() {}

    static Optional<String> find(@Nullable Map<String, String> headers, String name) {
        return headers == null
                ? Optional.empty()
                : headers.entrySet().stream()
                        .filter(header -> header.getKey().equalsIgnoreCase(name))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }
}
