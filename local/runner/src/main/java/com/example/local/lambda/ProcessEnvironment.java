package com.example.local.lambda;

import com.example.local.runtime.FunctionProcess;
import com.example.local.runtime.JavaRuntime;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs a function's packaged code in a JVM of its own, under AWS's Runtime Interface Client where it has native code for
 * this system, else under {@link JavaRuntime}.
 */
final class ProcessEnvironment implements ExecutionEnvironment {

    private static final Duration START = Duration.ofSeconds(60);
    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String CLIENT_CLASS_PATH = "/runtime-interface-client.class-path";

    /** Which runtime serves the function. */
    enum RuntimeKind {
        INTERFACE_CLIENT,
        PLAIN_JAVA;

        /** The client's native code is built for Linux only. */
        static RuntimeKind ofThisSystem() {
            return System.getProperty("os.name").equals("Linux") ? INTERFACE_CLIENT : PLAIN_JAVA;
        }
    }

    private final FunctionDefinition function;
    private final RuntimeApi api;
    private final Process process;
    private final FunctionOutput output;
    private final InstantSource clock;
    private volatile boolean usable = true;

    private ProcessEnvironment(
            FunctionDefinition function, RuntimeApi api, Process process, FunctionOutput output, InstantSource clock) {
        this.function = function;
        this.api = api;
        this.process = process;
        this.output = output;
        this.clock = clock;
    }

    static ProcessEnvironment start(
            FunctionDefinition function,
            Map<String, String> environment,
            Path taskRoot,
            RuntimeKind runtime,
            FunctionOutput output,
            InstantSource clock) {
        var api = RuntimeApi.start();
        try {
            var process = process(function, environment, taskRoot, runtime, api, output);
            var started = new ProcessEnvironment(function, api, process, output, clock);
            started.awaitReady();
            return started;
        } catch (IOException e) {
            api.close();
            throw new UncheckedIOException("function %s cannot be started".formatted(function.name()), e);
        }
    }

    private static Process process(
            FunctionDefinition function,
            Map<String, String> environment,
            Path taskRoot,
            RuntimeKind runtime,
            RuntimeApi api,
            FunctionOutput output)
            throws IOException {
        var builder = new ProcessBuilder(command(function, runtime))
                .directory(taskRoot.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.create(function.name())));
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.authority());
        builder.environment().put("LAMBDA_TASK_ROOT", taskRoot.toString());
        builder.environment().put("AWS_LAMBDA_INITIALIZATION_TYPE", function.snapStart() ? "snap-start" : "on-demand");
        return builder.start();
    }

    private static List<String> command(FunctionDefinition function, RuntimeKind runtime) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        if (!function.snapStart()) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.add("-Xmx%dm".formatted(Math.max(64, function.memoryMb() * 85 / 100)));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
        command.add("-cp");
        command.add(String.join(File.pathSeparator, classPath(runtime)));
        command.add(FunctionProcess.class.getName());
        command.add(runtime == RuntimeKind.INTERFACE_CLIENT ? CLIENT : JavaRuntime.class.getName());
        command.add(function.handler());
        return command;
    }

    private static List<String> classPath(RuntimeKind runtime) throws IOException {
        var ours = ClassPath.of(FunctionProcess.class);
        if (runtime == RuntimeKind.PLAIN_JAVA) {
            return List.of(
                    ours,
                    ClassPath.of(com.amazonaws.services.lambda.runtime.Context.class),
                    ClassPath.of(com.amazonaws.services.lambda.runtime.serialization.PojoSerializer.class));
        }
        try (var resource = ProcessEnvironment.class.getResourceAsStream(CLIENT_CLASS_PATH)) {
            if (resource == null) {
                throw new IOException("resource %s is missing: build local/runtime-interface-client first"
                        .formatted(CLIENT_CLASS_PATH));
            }
            return List.of(ours, new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    private void awaitReady() {
        try {
            CompletableFuture.anyOf(api.ready(), process.onExit()).get(START.toSeconds(), TimeUnit.SECONDS);
            if (!api.ready().isDone() || api.ready().isCompletedExceptionally()) {
                throw startFailed("its log says why: " + output.file(function.name()), null);
            }
        } catch (ExecutionException e) {
            throw startFailed(String.valueOf(e.getCause()), e);
        } catch (TimeoutException e) {
            throw startFailed("it was not ready within %d s".formatted(START.toSeconds()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw startFailed("the run was stopped", e);
        }
    }

    private StartFailed startFailed(String why, @Nullable Exception cause) {
        close();
        return new StartFailed("function %s does not start: %s".formatted(function.name(), why), cause);
    }

    @Override
    public Result serve(Invocation invocation) {
        try {
            return api.serve(invocation, Duration.between(clock.instant(), invocation.deadline()));
        } catch (TimeoutException e) {
            usable = false;
            return TimedOut.result(function, invocation, output, clock);
        } catch (ExecutionException e) {
            usable = false;
            return new Result.Failed(invocation.requestId(), "Runtime.ExitError", String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            usable = false;
            return new Result.Failed(invocation.requestId(), "Runtime.ExitError", "the run was stopped");
        }
    }

    @Override
    public boolean usable() {
        return usable && process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        api.close();
    }
}
