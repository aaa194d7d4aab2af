package com.example.local.source;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The wish to stop, which ends every pause at once. */
final class Stop {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final CountDownLatch wished = new CountDownLatch(1);

    void wish() {
        wished.countDown();
    }

    boolean isWished() {
        return wished.getCount() == 0;
    }

    void pause(Duration duration) throws InterruptedException {
        var _ = wished.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Pauses longer after each failure, up to a bound. */
    void backOff(int failures) throws InterruptedException {
        long millis = FIRST.toMillis() << Math.min(failures - 1, 10);
        pause(Duration.ofMillis(Math.min(millis, LONGEST.toMillis())));
    }
}
