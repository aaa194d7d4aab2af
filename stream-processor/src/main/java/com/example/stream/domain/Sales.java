package com.example.stream.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** What was sold, day by day. */
public interface Sales {

    /** What can come of counting facts. */
    sealed interface Counting {

        /** Every fact is stored, and every total holds it. */
        record Counted() implements Counting {}

        /** These were counted before; nothing is stored. */
        record CountedBefore(Set<SalesFact.Key> facts) implements Counting {}
    }

    /**
     * Stores the facts and adds what they come to, all or nothing.
     *
     * @param facts no two of one key
     * @param counts what they add up to, for each total they touch
     */
    Counting count(Collection<SalesFact> facts, Map<TotalKey, Count> counts);

    /** The days of a month, from this one on, on which something was sold or taken back, by day and currency. */
    List<Day> restOfMonth(LocalDate first);

    /** The sales of one day in one currency. */
    record Day(LocalDate day, String currency, Count total, SortedMap<Sku, Count> items) {}
}
