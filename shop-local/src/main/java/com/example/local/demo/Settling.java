package com.example.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits until the placed orders are processed completely.
 *
 * @param patience the time without progress after which it stops waiting
 */
record Settling(StoredState stored, Duration patience) {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);

    /** Waits until no order is pending. */
    void awaitDecisions() throws InterruptedException {
        long lastChange = System.nanoTime();
        int pending = Integer.MAX_VALUE;
        while (pending > 0 && !silentSince(lastChange)) {
            int now = stored.pending();
            if (now < pending) {
                pending = now;
                lastChange = System.nanoTime();
            }
            pause();
        }
    }

    /** Audits until nothing is missing. Returns the last audit. */
    Audit awaitComplete(List<Placed> placed) throws InterruptedException {
        var audit = Audit.of(placed, stored);
        long lastChange = System.nanoTime();
        while (!audit.lost().isEmpty() && !silentSince(lastChange)) {
            pause();
            var next = Audit.of(placed, stored);
            if (next.lost().size() < audit.lost().size()) {
                lastChange = System.nanoTime();
            }
            audit = next;
        }
        return audit;
    }

    private boolean silentSince(long lastChange) {
        return System.nanoTime() - lastChange > patience.toNanos();
    }

    private static void pause() throws InterruptedException {
        var _ = new CountDownLatch(1).await(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }
}
