package com.example.load.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Makes the JDK's AOT cache of a variant in its container form.
 *
 * <p>Every run trains a new one. JDK 25 does not notice that a jar has changed since, and would run its old classes.
 *
 * @see <a href="https://bugs.openjdk.org/browse/JDK-8377932">JDK-8377932: AOT cache is not rejected when JAR file has
 *     changed</a>
 * @see <a href="https://openjdk.org/jeps/514">JEP 514: Ahead-of-Time Command-Line Ergonomics</a>
 */
record AotCache(Path folder, Path logs) {

    private static final int TRAINING_INVOKES = 20;

    /** Where the JVM's log says that a class was read from a jar, and not from the cache. */
    private static final String FROM_JAR = "source: file:";

    /** Some classes cannot be cached: signed ones, old ones. Without a cache, half of all are read from jars. */
    private static final long MAX_PERCENT_FROM_JARS = 5;

    /** The JVM writes the cache in a second process while it ends. */
    private static final Duration WRITING = Duration.ofMinutes(3);

    /** Trains a cache, checks that a JVM accepts it, and returns the form that uses it. */
    Launch train(Variant variant, Event event) throws IOException, MeasurementFailed, InterruptedException {
        var empty = Files.createDirectories(folder.resolve("no-classes"));
        var cache = folder.resolve(variant.name() + ".aot");
        Files.deleteIfExists(cache);
        var jars = variant.deployment().classPath(folder.resolve(variant.name() + "-classes.jar"));
        var training = Launch.container(variant, jars, empty, "-XX:AOTCacheOutput=" + cache);
        try (var function = FunctionJvm.start(training, InitializationType.ON_DEMAND, List.of(), logs, () -> {})) {
            double _ = function.awaitReady();
            for (int i = 0; i < TRAINING_INVOKES; i++) {
                double _ = function.invoke(event.next());
            }
            int _ = function.terminate(WRITING);
        }
        if (!Files.exists(cache)) {
            throw new MeasurementFailed("%s wrote no AOT cache".formatted(training.name()), null);
        }
        check(Launch.container(variant, jars, empty, "-XX:AOTCache=" + cache), event);
        return Launch.container(variant, jars, empty, "-XX:AOTCache=" + cache);
    }

    /**
     * Starts a function once in a mode that refuses a cache of another JVM, and counts the classes that it lacks: a cache
     * that is not used only makes a function slower.
     *
     * @throws MeasurementFailed if more than {@value #MAX_PERCENT_FROM_JARS} % of the classes are read from jars
     */
    void check(Launch cached, Event event) throws IOException, MeasurementFailed, InterruptedException {
        var loaded = folder.resolve(cached.name() + "-classes.log");
        var strict = cached.with("-XX:AOTMode=on").with("-Xlog:class+load:file=" + loaded);
        try (var function = FunctionJvm.start(strict, InitializationType.ON_DEMAND, List.of(), logs, () -> {})) {
            double _ = function.awaitReady();
            double _ = function.invoke(event.next());
        }
        var classes = Files.readAllLines(loaded);
        long fromJars = classes.stream().filter(line -> line.contains(FROM_JAR)).count();
        if (fromJars * 100 > classes.size() * MAX_PERCENT_FROM_JARS) {
            throw new MeasurementFailed(
                    "%s reads %s of %s classes from jars, not from its AOT cache"
                            .formatted(cached.name(), fromJars, classes.size()),
                    null);
        }
    }

    /** The size of a variant's cache, in bytes. */
    long bytes(Variant variant) throws IOException {
        return Files.size(folder.resolve(variant.name() + ".aot"));
    }
}
