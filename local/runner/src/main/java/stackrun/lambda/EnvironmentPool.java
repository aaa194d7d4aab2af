package stackrun.lambda;

import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import stackrun.lambda.ExecutionEnvironment.StartFailed;

/** The execution environments of one function: made when they are needed, kept warm, replaced when they break. */
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
     * Starts an environment now, so that the first event finds it warm. It counts while it starts: an event that comes
     * meanwhile waits for it. Where concurrency is reserved events do not wait, so there the first one starts its own.
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
     * Serves in the environment that was used last; waits so long for a free one.
     *
     * @param begin makes the invocation when its environment is ready, since that is when its time begins to run
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
