package stackrun.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import stackrun.lambda.Result;

/**
 * A throttled batch of a queue is retried until its messages become visible again; then they are dropped, and received again.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html#services-sqs-backoff-strategy">Backoff
 *     strategy for failed invocations</a>
 */
class ThrottledRetriesTest {

    private static final Duration VISIBILITY = Duration.ofSeconds(60);
    private static final byte[] EVENT = {};

    private final VirtualClock clock = new VirtualClock();
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void retriesWithinTheVisibilityTimeout() {
        var retries = retries(5, new Result.Answered("id", EVENT));

        assertThat(retries.invoke(EVENT)).isInstanceOf(Result.Answered.class);
        assertThat(calls).hasValue(6);
        assertThat(clock.pauses()).isSorted().hasSize(5);
    }

    @Test
    void givesTheMessagesBackWhenTheyBecomeVisible() {
        var retries = retries(Integer.MAX_VALUE, new Result.Answered("id", EVENT));

        assertThat(retries.invoke(EVENT)).isInstanceOf(Result.Throttled.class);
        assertThat(Duration.between(VirtualClock.START, clock.instant()))
                .isBetween(VISIBILITY, VISIBILITY.plusSeconds(5));
    }

    @Test
    void doesNotRetryAFailure() {
        var retries = retries(0, new Result.Failed("id", "java.io.IOException", "no luck"));

        assertThat(retries.invoke(EVENT)).isInstanceOf(Result.Failed.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void endsWithTheRun() {
        var stop = clock.stop();
        stop.wish();

        var retries = new ThrottledRetries(_ -> new Result.Throttled("id"), VISIBILITY, clock, stop);

        assertThat(retries.invoke(EVENT)).isInstanceOf(Result.Throttled.class);
        assertThat(clock.pauses()).isEmpty();
    }

    private ThrottledRetries retries(int throttles, Result last) {
        return new ThrottledRetries(
                _ -> calls.incrementAndGet() <= throttles ? new Result.Throttled("id") : last,
                VISIBILITY,
                clock,
                clock.stop());
    }
}
