package com.example.smoke.step;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Waits for something that happens soon.
 *
 * @param step the maximum time for a step
 * @param alarm the maximum time for an alarm
 */
public record Patience(Duration step, Duration alarm, Duration interval) {

    /** Repeats the question until the answer is as wanted or the time is over. Returns the last answer. */
    <T> T ask(Duration limit, Supplier<T> question, Predicate<T> wanted) {
        long start = System.nanoTime();
        var answer = question.get();
        while (!wanted.test(answer) && System.nanoTime() - start < limit.toNanos()) {
            pause();
            answer = question.get();
        }
        return answer;
    }

    private void pause() {
        try {
            var _ = new CountDownLatch(1).await(interval.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
