package stackrun.source;

import java.time.Duration;

/**
 * Knows when functions work and when one has just ended: that is when streams get records, so nobody has to ask them
 * often at other times.
 */
final class Activity {

    private static final Duration SHORTEST = Duration.ofMillis(50);
    private static final Duration WHILE_ONE_WORKS = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private int working;
    private long ends;
    private long lastEnd = System.nanoTime();

    synchronized void began() {
        working++;
    }

    synchronized void ended() {
        working--;
        ends++;
        lastEnd = System.nanoTime();
        notifyAll();
    }

    /** How many have ended so far. */
    synchronized long ends() {
        return ends;
    }

    /**
     * Waits until more have ended than were seen, or for as long as it has been quiet: what comes late is found soon, and
     * a sleeping run sleeps.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html#kinesis-polling-and-batching">A base rate of once per second</a>
     */
    synchronized void awaitMoreThan(long seen) throws InterruptedException {
        long until = System.nanoTime() + patience().toNanos();
        long left = until - System.nanoTime();
        while (ends <= seen && left > 0) {
            // Waiting for 0 ms would be waiting for ever.
            wait(1 + left / 1_000_000);
            left = until - System.nanoTime();
        }
    }

    /** How long to wait for an end before looking all the same. */
    synchronized Duration patience() {
        if (working > 0) {
            return WHILE_ONE_WORKS;
        }
        var quiet = Duration.ofNanos(System.nanoTime() - lastEnd);
        return quiet.compareTo(SHORTEST) < 0 ? SHORTEST : quiet.compareTo(LONGEST) > 0 ? LONGEST : quiet;
    }

    /** Whoever waits looks again. */
    synchronized void wake() {
        ends++;
        notifyAll();
    }
}
