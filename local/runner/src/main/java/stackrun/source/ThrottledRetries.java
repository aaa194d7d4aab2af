package stackrun.source;

import java.time.Duration;
import java.time.InstantSource;
import stackrun.lambda.Result;
import stackrun.source.mapping.Deliver;
import stackrun.source.mapping.Stop;

/**
 * Retries the batch of a queue while its function is throttled, until its messages become visible again. They count as
 * received once, and a batch that waits occupies one of the mapping's concurrent batches.
 *
 * @param patience the visibility timeout of the queue
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-backoff-strategy">Backoff
 *     strategy for failed invocations</a>
 */
record ThrottledRetries(Deliver function, Duration patience, InstantSource clock, Stop stop) implements Deliver {

    @Override
    public Result invoke(byte[] event) {
        var until = clock.instant().plus(patience);
        var result = function.invoke(event);
        for (int throttled = 1;
                result instanceof Result.Throttled && clock.instant().isBefore(until);
                throttled++) {
            if (stop.isWished() || !pause(throttled)) {
                return result;
            }
            result = function.invoke(event);
        }
        return result;
    }

    /** Returns false if the thread was interrupted. */
    private boolean pause(int throttled) {
        try {
            stop.backOff(throttled);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
