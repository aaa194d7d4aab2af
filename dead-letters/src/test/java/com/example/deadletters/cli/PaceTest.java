package com.example.deadletters.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.deadletters.domain.Time;
import com.example.deadletters.domain.redrive.Pace;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class PaceTest implements Time {

    private long now = 5_000_000_000L;
    private final List<Long> pauses = new ArrayList<>();

    @Test
    void letsSoManyRecordsASecondPass() {
        var pace = new Pace(10, this);

        pace.spend(1);
        pace.spend(5);
        pace.spend(1);

        assertThat(pauses).containsExactly(100_000_000L, 500_000_000L);
    }

    @Test
    void doesNotCatchUpOnTimeThatWasNotUsed() {
        var pace = new Pace(10, this);
        pace.spend(1);
        now += 60_000_000_000L;

        pace.spend(1);
        pace.spend(1);

        assertThat(pauses).containsExactly(100_000_000L);
    }

    @Test
    void letsEverythingPassWithoutARate() {
        var pace = new Pace(null, this);

        pace.spend(10_000);
        pace.spend(10_000);

        assertThat(pauses).isEmpty();
    }

    @Test
    void readsARateWithAndWithoutItsUnit() {
        var converter = new RateConverter();

        assertThat(converter.convert("10/s")).isEqualTo(new Rate(10));
        assertThat(converter.convert("500")).isEqualTo(new Rate(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501/s", "10/m", "-1", "1.5/s", ""})
    void refusesWhatIsNoRate(String text) {
        assertThatExceptionOfType(TypeConversionException.class).isThrownBy(() -> new RateConverter().convert(text));
    }

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void pass(long nanos) {
        pauses.add(nanos);
        now += nanos;
    }
}
