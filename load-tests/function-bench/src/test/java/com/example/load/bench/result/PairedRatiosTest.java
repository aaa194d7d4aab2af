package com.example.load.bench.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairedRatiosTest {

    /** The machine is slower from round to round; the medians of the two, 3 and 4, would give 1.33. */
    @Test
    void dividesWithinARound() {
        var rounds = List.of(Measured.round(1, 1, 2), Measured.round(2, 3, 6), Measured.round(3, 8, 4));

        assertThat(PairedRatios.of(rounds, "shop", "plain")).containsExactly(2.0, 2.0, 0.5);
        assertThat(Summary.of(rounds, "shop", "plain").ratio()).isEqualTo(new Spread(2, 0.5, 2));
    }

    @Test
    void skipsARoundInWhichOneOfThemFailed() {
        var rounds = List.of(
                Measured.round(1, 1, 2),
                Measured.without("plain", Measured.round(2, 1, 9)),
                Measured.without("shop", Measured.round(3, 1, 9)));

        assertThat(PairedRatios.of(rounds, "shop", "plain")).containsExactly(2.0);
    }

    @Test
    void isEmptyIfTheReferenceIsNotMeasured() {
        var rounds = List.of(Measured.round(1, 1, 2));

        assertThat(Summary.of(rounds, "shop", "a").ratio()).isNull();
        assertThat(Summary.of(rounds, "shop", "a").cpuSeconds()).isEqualTo(new Spread(2, 2, 2));
    }
}
