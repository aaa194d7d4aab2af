package com.example.local.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How often one shard is read: at once when a function has ended after a quiet time, and never so often that each read
 * finds one record only, since a read and an invocation cost the same for one record as for many.
 */
final class Pacing {

    /** AWS takes 250 ms for a table's stream. */
    private static final Duration BETWEEN_READS = Duration.ofMillis(50);

    private final Activity activity;
    private final InstantSource clock;
    private final Stop stop;
    private Instant lastRead = Instant.EPOCH;
    private long ends;

    Pacing(Activity activity, InstantSource clock, Stop stop) {
        this.activity = activity;
        this.clock = clock;
        this.stop = stop;
    }

    void beforeRead() throws InterruptedException {
        var early = BETWEEN_READS.minus(Duration.between(lastRead, clock.instant()));
        if (early.isPositive()) {
            stop.pause(early);
        }
        lastRead = clock.instant();
        ends = activity.ends();
    }

    /** Waits until a function has ended since the last read began, or the time has come to look all the same. */
    void foundNothing() throws InterruptedException {
        if (!stop.isWished()) {
            activity.awaitMoreThan(ends);
        }
    }
}
