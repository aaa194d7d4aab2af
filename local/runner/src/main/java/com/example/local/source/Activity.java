package com.example.local.source;

import java.time.Duration;

/**
 * Knows when a function last began or ended: that is when streams get records, so nobody has to ask them often at other
 * times.
 */
final class Activity {

    private boolean any;
    private long last;

    /** Something happens: whoever waits looks again. */
    synchronized void happened() {
        any = true;
        last = System.nanoTime();
        notifyAll();
    }

    /** True when something has happened within that time. */
    synchronized boolean within(Duration time) {
        return any && System.nanoTime() - last < time.toNanos();
    }

    /** Waits until something happens, or for so long. */
    synchronized void await(Duration atMost) throws InterruptedException {
        long before = last;
        long end = System.nanoTime() + atMost.toNanos();
        long left = atMost.toNanos();
        while (last == before && left > 0) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
            left = end - System.nanoTime();
        }
    }
}
