package stackrun.source.mapping;

import java.time.Duration;

/**
 * Records when functions run and when one has ended. Streams receive new records at these times, so they are polled less
 * often at other times.
 */
public final class Activity {

    private static final Duration MIN_POLL_INTERVAL = Duration.ofMillis(50);
    private static final Duration BUSY_POLL_INTERVAL = Duration.ofMillis(100);
    private static final Duration MAX_POLL_INTERVAL = Duration.ofSeconds(1);

    private int working;
    private long ends;
    private long lastEnd = System.nanoTime();

    public synchronized void began() {
        working++;
    }

    public synchronized void ended() {
        working--;
        ends++;
        lastEnd = System.nanoTime();
        notifyAll();
    }

    /** The number of invocations that have ended so far. */
    public synchronized long ends() {
        return ends;
    }

    /**
     * Waits until another invocation has ended, or for the poll interval, which grows while no function runs.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html#kinesis-polling-and-batching">A base rate of once per second</a>
     */
    public synchronized void awaitMoreThan(long seen) throws InterruptedException {
        long until = System.nanoTime() + pollInterval().toNanos();
        long left = until - System.nanoTime();
        while (ends <= seen && left > 0) {
            // Waiting for 0 ms would be waiting for ever.
            wait(1 + left / 1_000_000);
            left = until - System.nanoTime();
        }
    }

    /** The time to wait for the end of an invocation before the next read. */
    public synchronized Duration pollInterval() {
        if (working > 0) {
            return BUSY_POLL_INTERVAL;
        }
        var quiet = Duration.ofNanos(System.nanoTime() - lastEnd);
        return quiet.compareTo(MIN_POLL_INTERVAL) < 0
                ? MIN_POLL_INTERVAL
                : quiet.compareTo(MAX_POLL_INTERVAL) > 0 ? MAX_POLL_INTERVAL : quiet;
    }

    /** Wakes all waiting pollers. */
    public synchronized void wake() {
        ends++;
        notifyAll();
    }
}
