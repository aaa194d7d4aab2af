package com.example.local.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How often an empty stream is asked. */
class PacingTest {

    private final VirtualClock clock = new VirtualClock();
    private final Stop stop = clock.stop();
    private final Activity activity = new Activity();
    private final Pacing pacing = new Pacing(activity, stop);

    @Test
    void asksOftenWhileFunctionsWork() throws Exception {
        activity.happened();

        pacing.pause();

        assertThat(clock.pauses()).containsExactly(Duration.ofMillis(10));
    }

    @Test
    void looksAgainAtOnceWhenAFunctionIsInvoked() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var looking = threads.submit(() -> {
                activity.await(Duration.ofMinutes(10));
                return true;
            });
            while (!looking.isDone()) {
                activity.happened();
            }

            assertThat(looking.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void doesNotWaitWhenTheRunHasStopped() throws Exception {
        stop.wish();

        pacing.pause();

        assertThat(clock.pauses()).isEmpty();
    }
}
