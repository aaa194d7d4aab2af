package com.example.stream.domain;

import static com.example.stream.domain.Fixtures.FIRST_OF_MARCH;
import static com.example.stream.domain.Fixtures.NOON;
import static com.example.stream.domain.Fixtures.POT;
import static com.example.stream.domain.Fixtures.TEA;
import static com.example.stream.domain.Fixtures.fact;
import static com.example.stream.domain.Fixtures.pot;
import static com.example.stream.domain.Fixtures.sold;
import static com.example.stream.domain.Fixtures.takenBack;
import static com.example.stream.domain.Fixtures.tea;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.stream.domain.Sales.Counting;
import com.example.stream.domain.Sales.Day;
import com.example.stream.domain.SalesFact.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Sales} promises. */
public interface SalesContract {

    YearMonth MARCH = YearMonth.of(2026, 3);

    Sales sales();

    @Test
    default void knowsNoSalesAtFirst() {
        assertThat(sales().restOfMonth(MARCH.atDay(1))).isEmpty();
    }

    @Test
    default void addsUpADay() {
        assertThat(count(sold(1, tea(2), pot(1)))).isEqualTo(new Counting.Counted());
        assertThat(count(sold(2, tea(1)))).isEqualTo(new Counting.Counted());

        assertThat(sales().restOfMonth(MARCH.atDay(1)))
                .containsExactly(day(
                        FIRST_OF_MARCH,
                        "EUR",
                        new Count(2, 4, 4470),
                        Map.of(TEA, new Count(2, 3, 2070), POT, new Count(1, 1, 2400))));
    }

    @Test
    default void countsManyFactsAtOnce() {
        assertThat(count(sold(1, tea(2)), sold(2, tea(1)), sold(3, pot(1)))).isEqualTo(new Counting.Counted());

        assertThat(sales().restOfMonth(MARCH.atDay(1)).getFirst().total()).isEqualTo(new Count(3, 4, 4470));
    }

    @Test
    default void countsAFactOnce() {
        count(sold(1, tea(2)));

        assertThat(count(sold(1, tea(2))))
                .isEqualTo(new Counting.CountedBefore(Set.of(sold(1, tea(2)).key())));
        assertThat(sales().restOfMonth(MARCH.atDay(1)).getFirst().total()).isEqualTo(new Count(1, 2, 1380));
    }

    @Test
    default void countsNothingWhereOneFactIsKnown() {
        count(sold(1, tea(2)));
        count(sold(3, tea(2)));

        assertThat(count(sold(1, tea(2)), sold(2, pot(1)), sold(3, tea(2))))
                .isEqualTo(new Counting.CountedBefore(
                        Set.of(sold(1, tea(2)).key(), sold(3, tea(2)).key())));
        assertThat(sales().restOfMonth(MARCH.atDay(1)).getFirst().total()).isEqualTo(new Count(2, 4, 2760));
    }

    @Test
    default void tellsAConfirmationFromACancellation() {
        count(sold(1, tea(2)));

        assertThat(count(takenBack(1, tea(2)))).isEqualTo(new Counting.Counted());
        assertThat(sales().restOfMonth(MARCH.atDay(1)))
                .containsExactly(day(FIRST_OF_MARCH, "EUR", new Count(0, 0, 0), Map.of(TEA, new Count(0, 0, 0))));
    }

    @Test
    default void goesBelowZeroOnADayOfCancellations() {
        count(takenBack(1, tea(2)));

        assertThat(sales().restOfMonth(MARCH.atDay(1)).getFirst().total()).isEqualTo(new Count(-1, -2, -1380));
    }

    @Test
    default void keepsCurrenciesApart() {
        count(sold(1, tea(1)));
        count(fact(2, Kind.CONFIRMED, NOON, "USD", tea(1)));

        assertThat(sales().restOfMonth(MARCH.atDay(1)))
                .containsExactly(
                        day(FIRST_OF_MARCH, "EUR", new Count(1, 1, 690), Map.of(TEA, new Count(1, 1, 690))),
                        day(FIRST_OF_MARCH, "USD", new Count(1, 1, 690), Map.of(TEA, new Count(1, 1, 690))));
    }

    @Test
    default void keepsDaysApartAndInOrder() {
        count(fact(1, Kind.CONFIRMED, NOON.plus(Duration.ofDays(9)), "EUR", tea(1)));
        count(fact(2, Kind.CONFIRMED, NOON.plus(Duration.ofDays(1)), "EUR", tea(1)));
        count(sold(3, tea(1)));

        assertThat(sales().restOfMonth(MARCH.atDay(1)))
                .map(Day::day)
                .containsExactly(FIRST_OF_MARCH, FIRST_OF_MARCH.plusDays(1), FIRST_OF_MARCH.plusDays(9));
    }

    @Test
    default void readsTheRestOfAMonthFromADayOn() {
        count(sold(1, tea(1)));
        count(fact(2, Kind.CONFIRMED, NOON.plus(Duration.ofDays(1)), "EUR", tea(1)));
        count(fact(3, Kind.CONFIRMED, NOON.plus(Duration.ofDays(9)), "EUR", tea(1)));
        var second = FIRST_OF_MARCH.plusDays(1);

        var rest = sales().restOfMonth(second);

        assertThat(rest).map(Day::day).containsExactly(second, second.plusDays(8));
        assertThat(rest.getFirst().total()).isEqualTo(new Count(1, 1, 690));
        assertThat(rest.getFirst().items()).hasSize(1);
    }

    @Test
    default void keepsMonthsApart() {
        count(fact(1, Kind.CONFIRMED, Instant.parse("2026-02-28T23:59:59.999Z"), "EUR", tea(1)));
        count(fact(1, Kind.CANCELLED, Instant.parse("2026-03-31T23:59:59.999Z"), "EUR", tea(1)));
        count(fact(2, Kind.CONFIRMED, Instant.parse("2025-03-01T00:00:00Z"), "EUR", tea(1)));

        assertThat(sales().restOfMonth(MARCH.atDay(1))).map(Day::day).containsExactly(LocalDate.of(2026, 3, 31));
        assertThat(sales().restOfMonth(MARCH.minusMonths(1).atDay(1)))
                .map(Day::day)
                .containsExactly(LocalDate.of(2026, 2, 28));
    }

    @Test
    default void countsAsMuchAsASliceHolds() {
        var lines = new SoldLine[20];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = new SoldLine(new Sku("SKU-" + i), 1, 100);
        }
        var facts = new SalesFact[Slices.MAX_ITEMS - 21];
        for (int i = 0; i < facts.length; i++) {
            facts[i] = sold(i, lines);
        }

        assertThat(Slices.cut(List.of(facts), Optional::of)).hasSize(1);
        assertThat(count(facts)).isEqualTo(new Counting.Counted());
        assertThat(sales().restOfMonth(MARCH.atDay(1)).getFirst().total()).isEqualTo(new Count(69, 1380, 138_000));
        assertThat(sales().restOfMonth(MARCH.atDay(1)).getFirst().items()).hasSize(20);
    }

    private Counting count(SalesFact... facts) {
        var counts = new LinkedHashMap<TotalKey, Count>();
        for (var fact : facts) {
            fact.counts().forEach((total, count) -> counts.merge(total, count, Count::plus));
        }
        return sales().count(List.of(facts), counts);
    }

    private static Day day(LocalDate day, String currency, Count total, Map<Sku, Count> items) {
        return new Day(day, currency, total, new TreeMap<>(items));
    }
}
