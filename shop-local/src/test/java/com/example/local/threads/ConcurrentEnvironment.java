package com.example.local.threads;

import com.example.local.snapstart.PackedService;
import com.example.local.threads.Evidence.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import stackrun.lambda.Invocation;
import stackrun.lambda.Result;
import stackrun.lambda.environment.FunctionCommand;
import stackrun.lambda.environment.RuntimeApi;

/**
 * One execution environment in which AWS's Runtime Interface Client serves many requests at once, each in a thread of its own.
 * The client does so if {@code AWS_LAMBDA_MAX_CONCURRENCY} is at least two.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-java-runtime.html">Java runtime for
 *     Lambda Managed Instances</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Runtime API</a>
 */
final class ConcurrentEnvironment implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MEMORY_MB = 1024;

    private final RuntimeApi api = RuntimeApi.start(() -> {});
    private final Process process;
    private final CompletableFuture<Void> output;

    private ConcurrentEnvironment(ProcessBuilder builder, Evidence evidence) throws IOException {
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.authority());
        this.process = builder.start();
        this.output = CompletableFuture.runAsync(
                () -> read(evidence), work -> Thread.ofPlatform().daemon().start(work));
    }

    /**
     * Starts an environment.
     *
     * @param taskRoot a copy of it, for this environment alone
     * @param handler as {@code Handler} in the template
     * @param threads the number of requests that the environment serves at once
     */
    static ConcurrentEnvironment start(
            PackedService taskRoot, String handler, Map<String, String> variables, int threads, Evidence evidence)
            throws IOException {
        var temporary = Files.createTempDirectory(taskRoot.taskRoot(), "tmp-");
        var command = new ArrayList<>(FunctionCommand.java(MEMORY_MB, temporary));
        command.add(FunctionCommand.clientLibrary(temporary));
        command.add("-cp");
        command.add(FunctionCommand.clientClassPath());
        command.add("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
        command.add(handler);
        var builder = new ProcessBuilder(command)
                .directory(taskRoot.taskRoot().toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(variables);
        builder.environment().put("LAMBDA_TASK_ROOT", taskRoot.taskRoot().toString());
        builder.environment().put("AWS_LAMBDA_INITIALIZATION_TYPE", "lambda-managed-instances");
        builder.environment().put("AWS_LAMBDA_LOG_FORMAT", "JSON");
        builder.environment().put("AWS_LAMBDA_MAX_CONCURRENCY", Integer.toString(threads));
        return new ConcurrentEnvironment(builder, evidence);
    }

    private void read(Evidence evidence) {
        try (var lines =
                new BufferedReader(new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                evidence.add(line.contains("\"_aws\"") ? Kind.METRIC : Kind.LOG, line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() throws Exception {
        CompletableFuture.anyOf(api.ready(), process.onExit().thenApply(ended -> {
                    throw new IllegalStateException("the environment ended with " + ended.exitValue());
                }))
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Serves one request whose id and trace are those of the canary. */
    Result serve(String function, Canary canary, String event) throws Exception {
        return api.serve(
                new Invocation(
                        canary.uuid(),
                        "arn:aws:lambda:eu-west-1:000000000000:function:" + function,
                        event.getBytes(StandardCharsets.UTF_8),
                        Instant.now().plus(PATIENCE),
                        canary.traceHeader()),
                PATIENCE,
                process.onExit());
    }

    /** The memory that the process occupies, in KiB; Linux only. */
    long residentKib() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() {
        // Through its handle, because the process itself would close the output that is still to be read.
        process.toHandle().destroyForcibly();
        process.onExit().join();
        output.join();
        api.close();
    }
}
