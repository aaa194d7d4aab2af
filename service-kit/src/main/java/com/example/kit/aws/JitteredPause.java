package com.example.kit.aws;

import java.util.random.RandomGenerator;

/**
 * Waits a random time up to a bound that doubles with each attempt (full jitter), so that concurrent callers do not
 * retry at the same moment.
 *
 * @see <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">Exponential backoff and jitter</a>
 */
public record JitteredPause(RandomGenerator random) implements Pause {

    private static final long INITIAL_BOUND_MS = 50;

    @Override
    public void before(int attempt) {
        long bound = INITIAL_BOUND_MS << (attempt - 2);
        try {
            Thread.sleep(random.nextLong(bound));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two attempts", e);
        }
    }
}
