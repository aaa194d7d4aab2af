package com.example.stream.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Keeps facts and totals in memory, and how many items each write touched. */
public final class InMemorySales implements Sales {

    private final Set<SalesFact.Key> facts = new LinkedHashSet<>();
    private final Map<TotalKey, Count> totals = new HashMap<>();
    private final List<Integer> itemsOfWrites = new ArrayList<>();

    public List<Integer> itemsOfWrites() {
        return itemsOfWrites;
    }

    @Override
    public Counting count(Collection<SalesFact> added, Map<TotalKey, Count> counts) {
        itemsOfWrites.add(added.size() + counts.size());
        var known = new HashSet<SalesFact.Key>();
        for (var fact : added) {
            if (facts.contains(fact.key())) {
                known.add(fact.key());
            }
        }
        if (!known.isEmpty()) {
            return new Counting.CountedBefore(known);
        }
        added.forEach(fact -> facts.add(fact.key()));
        counts.forEach((total, count) -> totals.merge(total, count, Count::plus));
        return new Counting.Counted();
    }

    @Override
    public List<Day> restOfMonth(LocalDate first) {
        var month = YearMonth.from(first);
        return totals.entrySet().stream()
                .filter(entry -> YearMonth.from(entry.getKey().day()).equals(month)
                        && !entry.getKey().day().isBefore(first)
                        && entry.getKey().sku().isEmpty())
                .map(entry -> day(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Day::day).thenComparing(Day::currency))
                .toList();
    }

    private Day day(TotalKey of, Count total) {
        var items = new TreeMap<Sku, Count>();
        totals.forEach((key, count) -> key.sku()
                .filter(sku -> key.day().equals(of.day()) && key.currency().equals(of.currency()))
                .ifPresent(sku -> items.put(sku, count)));
        return new Day(of.day(), of.currency(), total, items);
    }
}
