package com.example.kit.http;

import java.time.Duration;
import java.time.Instant;

/** Limits how often keys are read: at most twice in 30 seconds, and not for 5 seconds after a failure. */
final class ReadLimit {

    static final Duration INTERVAL = Duration.ofSeconds(30);
    static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private static final int READS_PER_INTERVAL = 2;

    private Instant intervalEnds = Instant.MIN;
    private Instant pauseEnds = Instant.MIN;
    private int readsLeft;

    /** True for a while after a failed read. */
    boolean isPaused(Instant now) {
        return now.isBefore(pauseEnds);
    }

    boolean allows(Instant now) {
        return readsLeft > 0 || !now.isBefore(intervalEnds);
    }

    void succeeded(Instant now) {
        if (!now.isBefore(intervalEnds)) {
            intervalEnds = now.plus(INTERVAL);
            readsLeft = READS_PER_INTERVAL;
        }
        pauseEnds = Instant.MIN;
        readsLeft--;
    }

    void failed(Instant now) {
        pauseEnds = now.plus(PAUSE_AFTER_FAILURE);
    }
}
