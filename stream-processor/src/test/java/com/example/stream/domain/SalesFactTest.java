package com.example.stream.domain;

import static com.example.stream.domain.Fixtures.FIRST_OF_MARCH;
import static com.example.stream.domain.Fixtures.NOON;
import static com.example.stream.domain.Fixtures.POT;
import static com.example.stream.domain.Fixtures.TEA;
import static com.example.stream.domain.Fixtures.fact;
import static com.example.stream.domain.Fixtures.order;
import static com.example.stream.domain.Fixtures.pot;
import static com.example.stream.domain.Fixtures.sold;
import static com.example.stream.domain.Fixtures.takenBack;
import static com.example.stream.domain.Fixtures.tea;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.stream.domain.SalesFact.Kind;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesFactTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T00:00:00Z, 2026-03-01",
        "2026-03-01T23:59:59.999Z, 2026-03-01",
        "2026-03-02T00:30:00+01:00, 2026-03-01",
        "2026-02-28T20:00:00-05:00, 2026-03-01"
    })
    void countsForItsDayInUtc(String at, String day) {
        assertThat(fact(1, Kind.CONFIRMED, OffsetDateTime.parse(at).toInstant(), "EUR", tea(1))
                        .day())
                .hasToString(day);
    }

    @Test
    void addsToTheDayAndToEachItem() {
        assertThat(sold(1, tea(2), pot(1)).counts())
                .isEqualTo(Map.of(
                        new TotalKey(FIRST_OF_MARCH, "EUR", Optional.empty()), new Count(1, 3, 3780),
                        new TotalKey(FIRST_OF_MARCH, "EUR", Optional.of(TEA)), new Count(1, 2, 1380),
                        new TotalKey(FIRST_OF_MARCH, "EUR", Optional.of(POT)), new Count(1, 1, 2400)));
    }

    @Test
    void takesAwayWhatWasCancelled() {
        var sum = takenBack(1, tea(2), pot(1)).counts();

        sold(1, tea(2), pot(1))
                .counts()
                .forEach((total, count) -> assertThat(sum.get(total)).isEqualTo(count.negated()));
    }

    @Test
    void hasEachItemInOneLine() {
        assertThatThrownBy(() -> sold(1, tea(1), tea(2)))
                .hasMessage("order %s: has the same SKU in two lines", order(1));
    }

    @Test
    void fitsIntoOneTransaction() {
        var most = IntStream.range(0, 88)
                .mapToObj(i -> new SoldLine(new Sku("SKU-" + i), 1, 1))
                .toArray(SoldLine[]::new);
        var tooMany = IntStream.range(0, 89)
                .mapToObj(i -> new SoldLine(new Sku("SKU-" + i), 1, 1))
                .toArray(SoldLine[]::new);

        assertThat(sold(1, most).counts()).hasSize(89);
        assertThatThrownBy(() -> sold(1, tooMany)).hasMessage("order %s: has 89 lines, must have 1 to 88", order(1));
        assertThatThrownBy(() -> sold(1)).hasMessage("order %s: has 0 lines, must have 1 to 88", order(1));
    }

    @Test
    void isWrittenInOneCurrency() {
        assertThatThrownBy(() -> fact(1, Kind.CONFIRMED, NOON, "euro", tea(1)))
                .hasMessage("a currency must be three capital letters");
    }

    @Test
    void refusesNumbersThatOverflow() {
        assertThatThrownBy(() -> new SoldLine(TEA, 2, Long.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must fit into 64 bits");
    }
}
