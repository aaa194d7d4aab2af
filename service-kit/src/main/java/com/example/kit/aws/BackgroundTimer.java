package com.example.kit.aws;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Does something short after a delay, whether or not the function is called by then.
 *
 * <p>Lambda freezes an execution environment between two invocations: nothing runs there in that time, and what was due
 * runs when the next invocation thaws it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html">Execution environment
 *     lifecycle</a>
 */
@FunctionalInterface
public interface BackgroundTimer {

    void schedule(Duration delay, Runnable work);

    /** On a daemon thread of the JDK, which all share: the work must not wait for anything. */
    static BackgroundTimer daemon() {
        return (delay, work) -> CompletableFuture.delayedExecutor(
                        delay.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(work);
    }
}
