package stackrun.lambda;

import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import stackrun.lambda.ExecutionEnvironment.StartFailed;

/** The execution environments of one function: started on demand, kept warm, and replaced when they fail. */
final class EnvironmentPool implements AutoCloseable {

    private final FunctionDefinition function;
    private final ExecutionEnvironment.Factory factory;
    private final Semaphore free;
    private final Deque<ExecutionEnvironment> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    EnvironmentPool(FunctionDefinition function, int environments, ExecutionEnvironment.Factory factory) {
        this.function = function;
        this.factory = factory;
        this.free = new Semaphore(environments, true);
    }

    /**
     * Starts an environment ahead of the first event. It counts as busy while it starts, so an event that arrives in the
     * meantime waits for it. With reserved concurrency events do not wait, so the first event starts the environment.
     */
    void warm() {
        if (function.reserved() || !free.tryAcquire()) {
            return;
        }
        try {
            if (idle.isEmpty()) {
                keep(factory.start(function));
            }
        } finally {
            free.release();
        }
    }

    private void keep(ExecutionEnvironment environment) {
        idle.push(environment);
        if (closed) {
            close();
        }
    }

    /**
     * Serves an event in the environment that was used last.
     *
     * @param patience the maximum time to wait for a free environment
     * @param begin creates the invocation when its environment is ready, because its timeout starts then
     */
    Result serve(String requestId, Duration patience, Supplier<Invocation> begin) throws InterruptedException {
        if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return new Result.Throttled(requestId);
        }
        try {
            return serve(requestId, begin);
        } finally {
            free.release();
        }
    }

    private Result serve(String requestId, Supplier<Invocation> begin) {
        var warm = idle.poll();
        ExecutionEnvironment environment;
        try {
            environment = warm == null ? factory.start(function) : warm;
        } catch (StartFailed e) {
            return new Result.Failed(requestId, "Runtime.ExitError", String.valueOf(e.getMessage()));
        }
        var result = environment.serve(begin.get());
        if (environment.usable()) {
            keep(environment);
        } else {
            environment.close();
        }
        return result;
    }

    @Override
    public void close() {
        closed = true;
        for (var environment = idle.poll(); environment != null; environment = idle.poll()) {
            environment.close();
        }
    }
}
