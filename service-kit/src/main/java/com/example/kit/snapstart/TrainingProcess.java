package com.example.kit.snapstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that the {@code bootstrap} of a file tree has started, as Lambda does. */
record TrainingProcess(Process process, TrainingRuntime runtime, Path log) implements AutoCloseable {

    /** The JVM writes the cache in a second process while it ends. */
    private static final long END_MINUTES = 10;

    /**
     * Starts a process with these environment variables alone.
     *
     * @param log of its output; overwritten
     */
    static TrainingProcess start(Path tree, Path log, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(tree.resolve("bootstrap").toString())
                .directory(tree.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("LAMBDA_TASK_ROOT", tree.toString());
        builder.environment().putAll(environment);
        var runtime = new TrainingRuntime();
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", runtime.authority());
        return new TrainingProcess(builder.start(), runtime, log);
    }

    /**
     * Invokes a function and returns its answer.
     *
     * @throws IllegalStateException if there was none
     */
    String invoke(String function, String event) throws InterruptedException {
        return runtime.invoke(function, event, process);
    }

    /** Asks the process to end and waits until it has. */
    void end() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(END_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the process did not end in %s minutes".formatted(END_MINUTES));
        }
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        runtime.close();
    }
}
