package com.example.load.bench.result;

import java.util.List;

/**
 * The invocations after the first.
 *
 * @param p50Ms the median time from event to answer, in milliseconds
 * @param p99Ms the 99th percentile of it
 * @param cpuMs CPU milliseconds of an invocation, on average
 */
public record Warm(double p50Ms, double p99Ms, double cpuMs) {

    /** Summarizes invocations by nearest rank. */
    public static Warm of(List<Double> millis, double cpuSeconds) {
        var sorted = millis.stream().sorted().toList();
        return new Warm(at(sorted, 0.50), at(sorted, 0.99), cpuSeconds * 1000 / sorted.size());
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
