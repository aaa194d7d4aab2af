package com.example.deadletters.domain.redrive;

import com.example.deadletters.domain.Time;
import org.jspecify.annotations.Nullable;

/** Limits the rate of records; callers wait for their turn. */
public final class Pace {

    private final double nanosPerRecord;
    private final Time time;
    private long next;

    /**
     * Creates a rate limit.
     *
     * @param perSecond the maximum number of records per second; null for no limit
     */
    public Pace(@Nullable Integer perSecond, Time time) {
        this.nanosPerRecord = perSecond == null ? 0 : 1e9 / perSecond;
        this.time = time;
        this.next = time.nanos();
    }

    /** Waits until these records may be processed. */
    public void spend(int records) {
        long now = time.nanos();
        while (now - next < 0) {
            time.pass(next - now);
            now = time.nanos();
        }
        next = now + (long) (records * nanosPerRecord);
    }
}
