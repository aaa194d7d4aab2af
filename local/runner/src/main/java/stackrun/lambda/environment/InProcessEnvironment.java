package stackrun.lambda.environment;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import stackrun.lambda.ExecutionEnvironment;
import stackrun.lambda.FunctionDefinition;
import stackrun.lambda.Invocation;
import stackrun.lambda.Result;

/**
 * Runs a function's real handler in this JVM, in the class loader of its artifact and with the environment of its template.
 *
 * <p>An environment that overran its time is thrown away, but no thread can be stopped by force: what the abandoned
 * invocation still does, a late write say, takes effect. So it may in AWS, where the environment is frozen and goes on
 * when it thaws.
 */
final class InProcessEnvironment implements ExecutionEnvironment {

    private final FunctionDefinition function;
    private final RequestStreamHandler handler;
    private final ClassLoader classes;
    private final FunctionOutput output;
    private final InstantSource clock;
    private volatile boolean usable = true;

    private InProcessEnvironment(
            FunctionDefinition function,
            RequestStreamHandler handler,
            ClassLoader classes,
            FunctionOutput output,
            InstantSource clock) {
        this.function = function;
        this.handler = handler;
        this.classes = classes;
        this.output = output;
        this.clock = clock;
    }

    static InProcessEnvironment start(
            FunctionDefinition function,
            Map<String, String> environment,
            ClassLoader classes,
            FunctionOutput output,
            InstantSource clock) {
        try {
            var handler = onThread(function, classes, output, () -> instantiate(function, environment, classes))
                    .get();
            return new InProcessEnvironment(function, handler, classes, output, clock);
        } catch (ExecutionException e) {
            var message = "function %s does not start: %s".formatted(function.name(), e.getCause());
            output.error(function, "", message, clock.instant());
            throw new StartFailed(message, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("function %s was stopped while it started".formatted(function.name()), e);
        }
    }

    /**
     * True for a handler that is no stream handler with a constructor that takes its environment as a map: it reads the
     * environment of its process, which has to be the template's. One that cannot be loaded fails here as well as there.
     */
    static boolean needsItsOwn(FunctionDefinition function, ClassLoader classes) {
        try {
            var type = handler(function, classes);
            return !RequestStreamHandler.class.isAssignableFrom(type)
                    || Stream.of(type.getConstructors())
                            .noneMatch(each -> List.of(each.getParameterTypes()).equals(List.of(Map.class)));
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static Class<?> handler(FunctionDefinition function, ClassLoader classes) throws ClassNotFoundException {
        return classes.loadClass(function.handler().split("::", 2)[0]);
    }

    private static RequestStreamHandler instantiate(
            FunctionDefinition function, Map<String, String> environment, ClassLoader classes) throws Exception {
        var type = handler(function, classes);
        try {
            return (RequestStreamHandler) type.getConstructor(Map.class).newInstance(environment);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public Result serve(Invocation invocation) {
        var answer = new ByteArrayOutputStream();
        var work = onThread(function, classes, output, () -> {
            handler.handleRequest(
                    new ByteArrayInputStream(invocation.event()),
                    answer,
                    new LambdaContext(function, invocation, clock));
            return answer;
        });
        try {
            var timeLeft = Duration.between(clock.instant(), invocation.deadline());
            work.get(timeLeft.toMillis(), TimeUnit.MILLISECONDS);
            return LargestAnswer.check(invocation.requestId(), answer.toByteArray());
        } catch (TimeoutException e) {
            usable = false;
            work.cancel(true);
            return TimedOut.result(function, invocation, output, clock);
        } catch (ExecutionException e) {
            var failure = e.getCause() == null ? e : e.getCause();
            usable = !(failure instanceof VirtualMachineError) || failure instanceof StackOverflowError;
            return new Result.Failed(
                    invocation.requestId(), failure.getClass().getName(), String.valueOf(failure.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            usable = false;
            return new Result.Failed(invocation.requestId(), "Runtime.ExitError", "the run was stopped");
        }
    }

    private static <T> CompletableFuture<T> onThread(
            FunctionDefinition function, ClassLoader classes, FunctionOutput output, Callable<T> work) {
        var future = new CompletableFuture<T>();
        var thread = Thread.ofPlatform().daemon().name(function.name()).unstarted(() -> {
            output.enter(function.name());
            try {
                future.complete(work.call());
            } catch (Throwable failure) {
                future.completeExceptionally(failure);
            }
        });
        thread.setContextClassLoader(classes);
        thread.start();
        return future;
    }

    @Override
    public boolean usable() {
        return usable;
    }

    @Override
    public void close() {
        // The handler holds nothing that outlives this JVM.
    }
}
