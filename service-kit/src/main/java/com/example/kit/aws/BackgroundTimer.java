package com.example.kit.aws;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs a short task after a delay, independently of invocations.
 *
 * <p>Lambda freezes an execution environment between two invocations. A task that becomes due in that time runs when
 * the next invocation thaws the environment.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html">Execution environment
 *     lifecycle</a>
 */
@FunctionalInterface
public interface BackgroundTimer {

    void schedule(Duration delay, Runnable work);

    /** Runs tasks on a shared daemon thread of the JDK, so a task must not block. */
    static BackgroundTimer daemon() {
        return (delay, work) -> CompletableFuture.delayedExecutor(
                        delay.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(work);
    }
}
