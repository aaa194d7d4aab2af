package com.example.stream.domain;

import static com.example.stream.domain.Fixtures.NOON;
import static com.example.stream.domain.Fixtures.fact;
import static com.example.stream.domain.Fixtures.pot;
import static com.example.stream.domain.Fixtures.sold;
import static com.example.stream.domain.Fixtures.takenBack;
import static com.example.stream.domain.Fixtures.tea;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.stream.domain.SalesFact.Kind;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectSalesTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    private final InMemorySales sales = new InMemorySales();
    private final ProjectSales projectSales = new ProjectSales(sales);

    @Test
    void countsInOneWrite() {
        projectSales.count(List.of(sold(1, tea(2)), sold(2, tea(1), pot(1)), takenBack(1, tea(2))));

        assertThat(total()).isEqualTo(new Count(1, 2, 3090));
        assertThat(sales.itemsOfWrites()).as("three facts, three totals").containsExactly(6);
    }

    @Test
    void countsAgainWhatIsLeftWithoutThoseCountedBefore() {
        projectSales.count(List.of(sold(1, tea(2)), sold(3, tea(2))));

        projectSales.count(List.of(sold(1, tea(2)), sold(2, pot(1)), sold(3, tea(2))));

        assertThat(total()).isEqualTo(new Count(3, 5, 5160));
    }

    @Test
    void writesNothingMoreWhereAllWereCountedBefore() {
        var facts = List.of(sold(1, tea(2)), sold(2, pot(1)));
        projectSales.count(facts);
        var before = total();

        projectSales.count(facts);

        assertThat(total()).isEqualTo(before);
        assertThat(sales.itemsOfWrites()).hasSize(2);
    }

    @Test
    void countsAFactThatComesTwiceInOneSliceOnce() {
        projectSales.count(List.of(sold(1, tea(2)), sold(1, tea(2))));

        assertThat(total()).isEqualTo(new Count(1, 2, 1380));
    }

    /** Whatever is delivered twice, late, early or in other batches: the totals are the same. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void comesToTheSameWhateverTheOrderOfDelivery(long seed) {
        var once = new ArrayList<SalesFact>();
        for (int i = 0; i < 60; i++) {
            once.add(sold(i, tea(1 + i % 3), pot(1)));
            if (i % 2 == 0) {
                once.add(fact(i, Kind.CANCELLED, NOON.plus(Duration.ofDays(1)), "EUR", tea(1 + i % 3), pot(1)));
            }
        }
        project(once, projectSales);
        var expected = sales.restOfMonth(MARCH.atDay(1));

        var delivered = new ArrayList<>(once);
        delivered.addAll(once);
        delivered.addAll(once.subList(10, 40));
        Collections.shuffle(delivered, new Random(seed));
        var other = new InMemorySales();
        project(delivered, new ProjectSales(other));

        assertThat(other.restOfMonth(MARCH.atDay(1))).isEqualTo(expected);
        assertThat(other.itemsOfWrites()).allMatch(items -> items <= 90);
    }

    private static void project(List<SalesFact> facts, ProjectSales projectSales) {
        Slices.cut(facts, Optional::of).forEach(projectSales::count);
    }

    private Count total() {
        return sales.restOfMonth(MARCH.atDay(1)).getFirst().total();
    }
}
