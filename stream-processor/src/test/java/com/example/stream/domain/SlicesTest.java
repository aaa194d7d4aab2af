package com.example.stream.domain;

import static com.example.stream.domain.Fixtures.sold;
import static com.example.stream.domain.Fixtures.takenBack;
import static com.example.stream.domain.Fixtures.tea;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlicesTest {

    @Test
    void countEveryItemThatATransactionWrites() {
        // Each order has an item of its own: a fact, its item's total, and for the first the day's.
        var orders = IntStream.range(0, 90)
                .mapToObj(i -> sold(i, new SoldLine(new Sku("SKU-" + i), 1, 1)))
                .toList();

        assertThat(Slices.cut(orders, Optional::of)).map(List::size).containsExactly(44, 44, 2);
    }

    @Test
    void holdMoreOrdersWhereTheyShareTheirItems() {
        var orders = IntStream.range(0, 89).mapToObj(i -> sold(i, tea(1))).toList();

        assertThat(Slices.cut(orders, Optional::of)).map(List::size).containsExactly(88, 1);
    }

    @Test
    void giveARecordThatTellsNothingNoRoom() {
        var records = Collections.nCopies(500, Optional.<SalesFact>empty());

        assertThat(Slices.cut(records, record -> record)).containsExactly(records);
    }

    @Test
    void countAFactThatComesTwiceOnce() {
        var orders = new ArrayList<SalesFact>(Collections.nCopies(500, sold(1, tea(1))));
        orders.add(takenBack(1, tea(1)));

        assertThat(Slices.cut(orders, Optional::of)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void keepOrderAndBoundWhateverComes(long seed) {
        var random = new SplittableRandom(seed);
        var orders =
                IntStream.range(0, 500).mapToObj(i -> randomSale(i, random)).toList();

        var slices = Slices.cut(orders, Optional::of);

        assertThat(slices.stream().flatMap(List::stream)).isEqualTo(orders);
        assertThat(slices).allSatisfy(slice -> assertThat(items(slice)).isLessThanOrEqualTo(90));
    }

    private static SalesFact randomSale(int order, SplittableRandom random) {
        var lines = random.ints(1 + random.nextInt(20), 0, 200)
                .distinct()
                .mapToObj(sku -> new SoldLine(new Sku("SKU-" + sku), 1, 100))
                .toArray(SoldLine[]::new);
        return random.nextBoolean() ? sold(order, lines) : takenBack(order, lines);
    }

    private static int items(List<SalesFact> slice) {
        var items = new HashSet<Object>();
        slice.forEach(fact -> {
            items.add(fact.key());
            items.addAll(fact.counts().keySet());
        });
        return items.size();
    }
}
