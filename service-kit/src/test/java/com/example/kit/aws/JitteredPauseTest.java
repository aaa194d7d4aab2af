package com.example.kit.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class JitteredPauseTest {

    @Test
    void waitsForChanceBelowABoundThatDoubles() {
        var bounds = new ArrayList<Long>();
        var pause = new JitteredPause(recording(bounds));

        for (int attempt = 2; attempt <= 5; attempt++) {
            pause.before(attempt);
        }

        assertThat(bounds).isEqualTo(List.of(50L, 100L, 200L, 400L));
    }

    @Test
    void waitsAsLongAsChanceSays() {
        var pause = new JitteredPause(new RandomGenerator() {
            @Override
            public long nextLong() {
                return 30;
            }

            @Override
            public long nextLong(long bound) {
                return 30;
            }
        });
        long begun = System.nanoTime();

        pause.before(2);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(30));
    }

    /** The interrupt flag stays set, so that the next wait on this thread is interrupted too. */
    @Test
    void endsWhereItIsInterruptedAndSaysSo() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new JitteredPause(recording(new ArrayList<>())).before(2))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static RandomGenerator recording(List<Long> bounds) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public long nextLong(long bound) {
                bounds.add(bound);
                return 0;
            }
        };
    }
}
