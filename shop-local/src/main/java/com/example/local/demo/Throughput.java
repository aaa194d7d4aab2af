package com.example.local.demo;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Measures how fast orders were processed, from the times that are stored with them. */
final class Throughput {

    private Throughput() {}

    /** The number of orders per second, from the first placed order to the last decision. */
    static double perSecond(List<OrderRow> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        var first = rows.stream()
                .map(OrderRow::placedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var last = rows.stream()
                .map(OrderRow::decidedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Math.round(rows.size()
                        * 10_000.0
                        / Math.max(1, Duration.between(first, last).toMillis()))
                / 10.0;
    }

    /** The times from placing each order to its decision. */
    static Percentiles decisionTimes(List<OrderRow> rows) {
        return Percentiles.of(rows.stream()
                .map(row -> (double)
                        Duration.between(row.placedAt(), row.decidedAt()).toMillis())
                .toList());
    }
}
