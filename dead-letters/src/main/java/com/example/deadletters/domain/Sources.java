package com.example.deadletters.domain;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Selects the queues and functions whose names contain a text; null selects all. */
public record Sources(@Nullable String part) implements Predicate<String> {

    @Override
    public boolean test(String name) {
        return part == null || name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /** Rejects a text that selects nothing, with a list of the names. */
    public Sources known(List<String> names) {
        if (names.stream().noneMatch(this)) {
            throw new CannotRedrive("unknown source %s: use one of %s".formatted(part, String.join(", ", names)));
        }
        return this;
    }
}
