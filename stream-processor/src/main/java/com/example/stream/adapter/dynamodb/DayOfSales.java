package com.example.stream.adapter.dynamodb;

import com.example.stream.domain.Count;
import com.example.stream.domain.Sales.Day;
import com.example.stream.domain.Sku;
import com.example.stream.domain.TotalKey;
import java.time.LocalDate;
import java.util.TreeMap;

/** Collects the totals of one day and currency while they are read. */
final class DayOfSales {

    /** A day and a currency. */
    record Key(LocalDate day, String currency) {

        static Key of(TotalKey total) {
            return new Key(total.day(), total.currency());
        }
    }

    private final Key key;
    private final TreeMap<Sku, Count> items = new TreeMap<>();
    private Count total = new Count(0, 0, 0);

    DayOfSales(Key key) {
        this.key = key;
    }

    void put(TotalKey of, Count count) {
        of.sku().ifPresentOrElse(sku -> items.put(sku, count), () -> total = count);
    }

    Day day() {
        return new Day(key.day(), key.currency(), total, items);
    }
}
