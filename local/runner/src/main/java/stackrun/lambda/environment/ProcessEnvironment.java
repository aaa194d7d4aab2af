package stackrun.lambda.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import stackrun.lambda.ExecutionEnvironment;
import stackrun.lambda.FunctionDefinition;
import stackrun.lambda.Invocation;
import stackrun.lambda.Result;

/** Runs a function's packaged code in a JVM of its own, which talks to us as it would to Lambda. */
final class ProcessEnvironment implements ExecutionEnvironment {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(5);

    private final FunctionDefinition function;
    private final RuntimeApi api;
    private final Process process;
    private final TemporaryFolder temporary;
    private final FunctionOutput output;
    private final InstantSource clock;
    private volatile boolean usable = true;

    private ProcessEnvironment(
            FunctionDefinition function,
            RuntimeApi api,
            Process process,
            TemporaryFolder temporary,
            FunctionOutput output,
            InstantSource clock) {
        this.function = function;
        this.api = api;
        this.process = process;
        this.temporary = temporary;
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
        var temporary = TemporaryFolder.of(function);
        var api = RuntimeApi.start();
        try {
            var process = process(function, environment, taskRoot, runtime, temporary, api, output);
            var started = new ProcessEnvironment(function, api, process, temporary, output, clock);
            started.awaitReady();
            return started;
        } catch (IOException e) {
            api.close();
            temporary.close();
            throw new UncheckedIOException("function %s cannot be started".formatted(function.name()), e);
        }
    }

    private static Process process(
            FunctionDefinition function,
            Map<String, String> environment,
            Path taskRoot,
            RuntimeKind runtime,
            TemporaryFolder temporary,
            RuntimeApi api,
            FunctionOutput output)
            throws IOException {
        var builder = new ProcessBuilder(FunctionCommand.of(function, runtime, temporary.path()))
                .directory(taskRoot.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.redirect(function.name()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(FunctionCommand.environment(function, runtime, taskRoot, api.authority()));
        return builder.start();
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
            throw startFailed("it was not ready within %s s".formatted(START.toSeconds()), e);
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
            var result =
                    api.serve(invocation, Duration.between(clock.instant(), invocation.deadline()), process.onExit());
            usable = process.isAlive();
            return result;
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
        api.close();
        process.destroyForcibly()
                .onExit()
                .thenRun(temporary::close)
                .completeOnTimeout(null, END.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}
