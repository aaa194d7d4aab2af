package com.example.load.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import stackrun.lambda.Invocation;
import stackrun.lambda.Result;
import stackrun.lambda.environment.RuntimeApi;
import tools.jackson.databind.json.JsonMapper;

/** A function in a process of its own, under AWS's Runtime Interface Client. */
final class FunctionJvm implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration ANSWER = Duration.ofMinutes(1);

    /** Some frameworks put the whole event into a message. */
    private static final int MAX_MESSAGE = 300;

    private final Launch launch;
    private final RuntimeApi api;
    private final Process process;
    private final Path temporary;
    private final long startedAt;
    private final CompletableFuture<Long> readyAt;

    private FunctionJvm(Launch launch, RuntimeApi api, Process process, Path temporary, long startedAt) {
        this.launch = launch;
        this.api = api;
        this.process = process;
        this.temporary = temporary;
        this.startedAt = startedAt;
        this.readyAt = api.ready().thenApply(ready -> System.nanoTime());
    }

    /**
     * Starts a function's process.
     *
     * @param type which Lambda tells the function
     * @param pinning the words before the command that pin it to a CPU, or none
     * @param checkpoint runs while the function waits for its restore
     */
    static FunctionJvm start(
            Launch launch, InitializationType type, List<String> pinning, Path logs, Runnable checkpoint)
            throws IOException {
        Files.createDirectories(logs);
        var temporary = Files.createTempDirectory(logs, "tmp-");
        var api = RuntimeApi.start(checkpoint);
        try {
            var command = new ArrayList<>(pinning);
            command.addAll(launch.command(temporary));
            var builder = new ProcessBuilder(command)
                    .directory(launch.taskRoot().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(logs.resolve(launch.name() + ".log").toFile());
            builder.environment().clear();
            builder.environment().putAll(launch.variant().environment());
            builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.authority());
            builder.environment().put("LAMBDA_TASK_ROOT", launch.taskRoot().toString());
            builder.environment().put("AWS_LAMBDA_INITIALIZATION_TYPE", type.text());
            builder.environment().put("_HANDLER", launch.variant().function().handler());
            long startedAt = System.nanoTime();
            return new FunctionJvm(launch, api, builder.start(), temporary, startedAt);
        } catch (IOException e) {
            api.close();
            Folders.remove(temporary);
            throw e;
        }
    }

    Readings readings() {
        return new Readings(process.toHandle());
    }

    /** Waits until the function asks for its first event; returns the milliseconds since its process was started. */
    double awaitReady() throws MeasurementFailed, InterruptedException {
        try {
            var _ = CompletableFuture.anyOf(readyAt, process.onExit()).get(START.toSeconds(), TimeUnit.SECONDS);
            if (!readyAt.isDone()) {
                throw failed("ended with exit code " + process.exitValue(), null);
            }
            return (readyAt.join() - startedAt) / 1e6;
        } catch (ExecutionException e) {
            throw failed("did not start: " + e.getCause(), e);
        } catch (TimeoutException e) {
            throw failed("was not ready within %s s".formatted(START.toSeconds()), e);
        }
    }

    /** Invokes the function; returns the milliseconds until its answer, which must be a 201. */
    double invoke(byte[] event) throws MeasurementFailed, InterruptedException {
        var invocation = new Invocation(
                UUID.randomUUID().toString(),
                launch.variant().function().arn(),
                event,
                Instant.now().plus(ANSWER),
                TraceHeader.unsampled());
        long start = System.nanoTime();
        Result result;
        try {
            result = api.serve(invocation, ANSWER, process.onExit());
        } catch (ExecutionException | TimeoutException e) {
            throw failed("did not answer", e);
        }
        double millis = (System.nanoTime() - start) / 1e6;
        check(result);
        return millis;
    }

    private void check(Result result) throws MeasurementFailed {
        switch (result) {
            case Result.Answered(var id, var payload) -> {
                if (JsonMapper.shared().readTree(payload).path("statusCode").asInt(0) != 201) {
                    throw failed("answered " + JsonMapper.shared().readTree(payload), null);
                }
            }
            case Result.Failed(var id, var type, var message) -> throw failed(type + ": " + message, null);
            case Result.Throttled throttled -> throw failed("was throttled", null);
        }
    }

    private MeasurementFailed failed(String what, @Nullable Throwable cause) {
        var text = what.length() > MAX_MESSAGE ? what.substring(0, MAX_MESSAGE) + " ..." : what;
        return new MeasurementFailed("%s %s".formatted(launch.name(), text), cause);
    }

    /** Lets the JVM end by itself, which writes its AOT cache; returns its exit code. */
    int terminate(Duration patience) throws MeasurementFailed, InterruptedException {
        process.destroy();
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            throw failed("did not end within %s s".formatted(patience.toSeconds()), null);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        api.close();
        try {
            Folders.remove(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
