package com.example.stream.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.stream.domain.Count;
import com.example.stream.domain.Sales;
import com.example.stream.domain.SalesFact;
import com.example.stream.domain.Sku;
import com.example.stream.domain.TotalKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SalesPageTest {

    private static final SalesPeriod SPRING = new SalesPeriod(YearMonth.of(2026, 3), YearMonth.of(2026, 5));
    private static final int HALF = SalesPage.MAX_ITEMS / 2;

    private final List<Sales.Day> days = new ArrayList<>();

    @Test
    void holdsAPeriodThatFits() {
        sold("2026-03-31", "EUR", HALF);
        sold("2026-05-01", "EUR", HALF);

        assertThat(page(Optional.empty())).isEqualTo(new SalesPage(days, Optional.empty()));
    }

    @Test
    void endsBehindTheLastDayThatFitsAndGoesOnWithTheNext() {
        sold("2026-03-30", "EUR", HALF);
        sold("2026-03-31", "EUR", HALF);
        sold("2026-04-01", "EUR", 1);
        sold("2026-05-31", "EUR", 1);

        var first = page(Optional.empty());
        var second = page(first.next());

        assertThat(first).isEqualTo(new SalesPage(days.subList(0, 2), Optional.of(LocalDate.of(2026, 3, 31))));
        assertThat(second).isEqualTo(new SalesPage(days.subList(2, 4), Optional.empty()));
    }

    @Test
    void cutsNoDayBetweenItsCurrencies() {
        sold("2026-03-30", "EUR", HALF);
        sold("2026-03-30", "USD", HALF + 1);
        sold("2026-03-31", "EUR", 1);

        var first = page(Optional.empty());

        assertThat(first.days()).hasSize(2);
        assertThat(page(first.next()).days()).containsExactly(days.getLast());
    }

    @Test
    void holdsADayThatIsTooLargeAlone() {
        sold("2026-03-30", "EUR", SalesPage.MAX_ITEMS + 1);
        sold("2026-03-31", "EUR", 1);

        assertThat(page(Optional.empty()).days()).containsExactly(days.getFirst());
    }

    private SalesPage page(Optional<LocalDate> after) {
        return SalesPage.of(new Sold(days), SPRING, after);
    }

    private void sold(String day, String currency, int items) {
        var counts = new TreeMap<Sku, Count>();
        IntStream.range(0, items).forEach(i -> counts.put(new Sku("SKU-" + i), new Count(1, 1, 1)));
        days.add(new Sales.Day(LocalDate.parse(day), currency, new Count(items, items, items), counts));
    }

    /** Sales that are there already. */
    private record Sold(List<Day> days) implements Sales {

        @Override
        public Counting count(Collection<SalesFact> facts, Map<TotalKey, Count> counts) {
            throw new UnsupportedOperationException("they are all counted");
        }

        @Override
        public List<Day> restOfMonth(LocalDate first) {
            return days.stream()
                    .filter(day -> YearMonth.from(day.day()).equals(YearMonth.from(first)))
                    .filter(day -> !day.day().isBefore(first))
                    .toList();
        }
    }
}
