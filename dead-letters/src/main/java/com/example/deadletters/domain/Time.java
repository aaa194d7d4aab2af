package com.example.deadletters.domain;

import java.util.concurrent.locks.LockSupport;

/** A monotonic clock and a way to wait. */
public interface Time {

    /** Returns nanoseconds since a fixed point in time. */
    long nanos();

    /** Waits for about this many nanoseconds. */
    void pass(long nanos);

    /** Returns the clock of this machine. */
    static Time ofMachine() {
        return new Time() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pass(long nanos) {
                LockSupport.parkNanos(nanos);
            }
        };
    }
}
