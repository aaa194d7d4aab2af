package com.example.orders.domain;

import static com.example.orders.domain.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardOrderTest {

    @ParameterizedTest
    @CsvSource({"1, 4", "4, 4", "5, 4", "5, 5", "10, 4", "15, 3", "60, 4", "1440, 10"})
    void startsAtEveryShardWhateverThePeriodOfTheSchedule(int periodInMinutes, int shards) {
        var starts = IntStream.range(0, 20 * shards)
                .mapToObj(run -> NOON.plus(Duration.ofMinutes((long) run * periodInMinutes)))
                .map(time -> ShardOrder.startingAt(time, shards).getFirst())
                .distinct();

        assertThat(starts).hasSize(shards);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 7})
    void visitsEveryShardOnceInEveryMinute(int shards) {
        assertThat(IntStream.range(0, 100)
                        .mapToObj(minute -> ShardOrder.startingAt(NOON.plus(Duration.ofMinutes(minute)), shards)))
                .allSatisfy(order -> assertThat(order)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.range(0, shards).boxed().toList()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 59})
    void staysTheSameWithinAMinute(int second) {
        List<Integer> expected = ShardOrder.startingAt(NOON, 4);

        assertThat(ShardOrder.startingAt(NOON.plusSeconds(second), 4)).isEqualTo(expected);
    }
}
