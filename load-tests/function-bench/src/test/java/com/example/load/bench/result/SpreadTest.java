package com.example.load.bench.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void takesTheValueInTheMiddle() {
        assertThat(Spread.of(List.of(9.0, 1.0, 2.0))).isEqualTo(new Spread(2, 1, 9));
    }

    @Test
    void takesTheMeanOfTwoInTheMiddle() {
        assertThat(Spread.of(List.of(4.0, 100.0, 1.0, 2.0))).isEqualTo(new Spread(3, 1, 100));
    }

    @Test
    void refusesToSummarizeNothing() {
        assertThatThrownBy(() -> Spread.of(List.of())).hasMessage("no values to summarize");
    }
}
