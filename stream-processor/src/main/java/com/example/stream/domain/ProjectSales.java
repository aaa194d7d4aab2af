package com.example.stream.domain;

import com.example.stream.domain.Sales.Counting;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up sales. Each fact is counted once, even if it is delivered several times, because facts and totals are stored
 * in one transaction.
 */
public final class ProjectSales {

    private final Sales sales;

    public ProjectSales(Sales sales) {
        this.sales = sales;
    }

    /** Counts those facts that were not counted before. The facts must fit into one {@linkplain Slices slice}. */
    public void count(List<SalesFact> facts) {
        var left = new LinkedHashMap<SalesFact.Key, SalesFact>();
        facts.forEach(fact -> left.putIfAbsent(fact.key(), fact));
        while (!left.isEmpty()) {
            switch (sales.count(left.values(), sum(left.values()))) {
                case Counting.Counted() -> left.clear();
                case Counting.CountedBefore(var keys) -> left.keySet().removeAll(keys);
            }
        }
    }

    private static Map<TotalKey, Count> sum(Collection<SalesFact> facts) {
        var sum = new LinkedHashMap<TotalKey, Count>();
        for (var fact : facts) {
            fact.counts().forEach((total, count) -> sum.merge(total, count, Count::plus));
        }
        return sum;
    }
}
