package com.example.redrive;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Lets so many records a second pass, and makes the rest wait. */
final class Pace {

    private final double nanosPerRecord;
    private final LongSupplier nanoTime;
    private final LongConsumer pause;
    private long next;

    /**
     * A pace by a clock.
     *
     * @param pause waits for so many nanoseconds
     */
    Pace(@Nullable Integer perSecond, LongSupplier nanoTime, LongConsumer pause) {
        this.nanosPerRecord = perSecond == null ? 0 : 1e9 / perSecond;
        this.nanoTime = nanoTime;
        this.pause = pause;
        this.next = nanoTime.getAsLong();
    }

    static Pace of(@Nullable Integer perSecond) {
        return new Pace(perSecond, System::nanoTime, LockSupport::parkNanos);
    }

    /** Returns when it is these records' turn. */
    void spend(int records) {
        long now = nanoTime.getAsLong();
        while (now - next < 0) {
            pause.accept(next - now);
            now = nanoTime.getAsLong();
        }
        next = now + (long) (records * nanosPerRecord);
    }
}
