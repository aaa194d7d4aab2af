package com.example.load.bench.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WarmTest {

    @Test
    void summarizesByNearestRank() {
        var millis =
                IntStream.rangeClosed(1, 200).mapToObj(i -> (double) (201 - i)).toList();

        assertThat(Warm.of(millis, 0.5)).isEqualTo(new Warm(100, 198, 2.5));
    }
}
