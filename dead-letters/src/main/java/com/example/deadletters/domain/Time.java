package com.example.deadletters.domain;

import java.util.concurrent.locks.LockSupport;

/** Time as a redrive needs it: how much has passed, and letting some more pass. */
public interface Time {

    /** Nanoseconds since a moment that stays the same. */
    long nanos();

    /** Returns about so many nanoseconds later. */
    void pass(long nanos);

    /** The time of this machine. */
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
