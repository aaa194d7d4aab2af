package com.example.local.demo;

import java.util.Collection;
import java.util.List;

/** The median and the 99th percentile of measurements, in milliseconds. */
public record Percentiles(double p50, double p99) {

    static Percentiles of(Collection<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return new Percentiles(0, 0);
        }
        return new Percentiles(at(sorted, 0.50), at(sorted, 0.99));
    }

    private static double at(List<Double> sorted, double share) {
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return Math.round(sorted.get(Math.max(0, index)) * 10) / 10.0;
    }
}
