package com.example.local.source;

import java.time.Duration;

/** How long to wait before asking an empty stream again: short while things happen, longer when all is quiet. */
final class Pacing {

    private static final Duration BUSY = Duration.ofMillis(10);
    private static final Duration QUIET = Duration.ofMillis(100);
    private static final int BUSY_ROUNDS = 100;

    private int emptyRounds = BUSY_ROUNDS;

    void found() {
        emptyRounds = 0;
    }

    Duration untilNextRead() {
        emptyRounds++;
        return emptyRounds < BUSY_ROUNDS ? BUSY : QUIET;
    }
}
