package stackrun.source.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import stackrun.source.mapping.Activity;
import stackrun.source.mapping.Stop;

/**
 * Decides when a shard is read next: at once if a function ended after a quiet time, otherwise after an interval.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html#dynamodb-polling-and-batching">Four times per second</a>
 */
final class Pacing {

    /** A fifth of AWS's interval for the stream of a table, because local users wait for results. */
    private static final Duration READ_INTERVAL = Duration.ofMillis(50);

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
        var early = READ_INTERVAL.minus(Duration.between(lastRead, clock.instant()));
        if (early.isPositive()) {
            stop.pause(early);
        }
        lastRead = clock.instant();
        ends = activity.ends();
    }

    /** Waits until a function has ended since the last read, or until the poll interval has passed. */
    void foundNothing() throws InterruptedException {
        if (!stop.isWished()) {
            activity.awaitMoreThan(ends);
        }
    }
}
