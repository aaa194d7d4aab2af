package com.example.kit.snapstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The origins of the classes that a JVM loaded.
 *
 * @param all the number of classes, including those that the JVM generates
 * @param fromCache those that came from the AOT cache
 * @param fromJars those that came from jars
 */
record CachedClasses(long all, long fromCache, long fromJars) {

    /** Some classes cannot be cached, such as old ones. Without a cache, half of all come from jars. */
    private static final long MAX_PERCENT_FROM_JARS = 3;

    /** Reads the log of {@code -Xlog:class+load}. */
    static CachedClasses in(Path log) throws IOException {
        var lines = Files.readAllLines(log).stream()
                .filter(line -> line.contains(" source: "))
                .toList();
        return new CachedClasses(
                lines.size(),
                lines.stream()
                        .filter(line -> line.contains("source: shared objects file"))
                        .count(),
                lines.stream().filter(line -> line.contains("source: file:")).count());
    }

    /** @throws IllegalStateException if the cache was not used, or lacks many classes */
    void requireCached(String function) {
        if (all == 0 || fromJars * 100 > all * MAX_PERCENT_FROM_JARS) {
            throw new IllegalStateException(
                    "%s read %s of %s classes from jars, not from its AOT cache".formatted(function, fromJars, all));
        }
    }
}
