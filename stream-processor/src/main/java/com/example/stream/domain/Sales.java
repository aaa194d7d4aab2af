package com.example.stream.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** The sales per day. */
public interface Sales {

    /** The possible results of counting facts. */
    sealed interface Counting {

        /** All facts are stored, and the totals include them. */
        record Counted() implements Counting {}

        /** These facts were counted before; nothing is stored. */
        record CountedBefore(Set<SalesFact.Key> facts) implements Counting {}
    }

    /**
     * Stores the facts and adds their counts to the totals, all or nothing.
     *
     * @param facts facts with distinct keys
     * @param counts the sum of the facts for each of their totals
     */
    Counting count(Collection<SalesFact> facts, Map<TotalKey, Count> counts);

    /**
     * Returns the days with sales or cancellations from this day to the end of its month, ordered by day and currency.
     */
    List<Day> restOfMonth(LocalDate first);

    /** The sales of one day in one currency. */
    record Day(LocalDate day, String currency, Count total, SortedMap<Sku, Count> items) {}
}
