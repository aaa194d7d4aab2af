package com.example.load.bench.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WarmTest {

    @Test
    void summarizesByNearestRank() {
        var millis =
                IntStream.rangeClosed(1, 151).mapToObj(i -> (double) (152 - i)).toList();

        assertThat(Warm.of(millis, 0.302)).isEqualTo(new Warm(76, 150, 2));
    }
}
