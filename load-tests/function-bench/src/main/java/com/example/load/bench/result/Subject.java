package com.example.load.bench.result;

import org.jspecify.annotations.Nullable;

/**
 * A variant as the report names it.
 *
 * @param zipBytes the size of its deployment package, with its AOT cache if it has one; 0 if it was not built
 * @param jars the number of jars in the package
 * @param notBuilt why it was not measured, or null
 */
public record Subject(
        String name,
        String description,
        long zipBytes,
        int jars,
        @Nullable String notBuilt) {}
