package stackrun.source.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import stackrun.source.VirtualClock;
import stackrun.source.mapping.Activity;
import stackrun.source.mapping.Stop;

/** The intervals at which a shard is read. */
class PacingTest {

    private final VirtualClock clock = new VirtualClock();
    private final Stop stop = clock.stop();
    private final Activity activity = new Activity();
    private final Pacing pacing = new Pacing(activity, clock, stop);

    @Test
    void readsAtOnceAfterAQuietTime() throws Exception {
        pacing.beforeRead();
        clock.advance(Duration.ofSeconds(1));

        pacing.beforeRead();

        assertThat(clock.pauses()).isEmpty();
    }

    @Test
    void letsRecordsGatherBetweenTwoReads() throws Exception {
        pacing.beforeRead();
        clock.advance(Duration.ofMillis(20));

        pacing.beforeRead();

        assertThat(clock.pauses()).containsExactly(Duration.ofMillis(30));
    }

    @Test
    void looksAgainAsSoonAsAFunctionHasEnded() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            activity.began();
            pacing.beforeRead();
            activity.ended();

            var looking = threads.submit(() -> {
                pacing.foundNothing();
                return true;
            });

            assertThat(looking.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void looksOftenWhileAFunctionWorks() {
        activity.began();

        assertThat(activity.pollInterval()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void looksMoreSeldomTheLongerItIsQuiet() {
        activity.began();
        activity.ended();

        assertThat(activity.pollInterval()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void doesNotWaitWhenTheRunHasStopped() throws Exception {
        stop.wish();

        pacing.foundNothing();

        assertThat(clock.pauses()).isEmpty();
    }
}
