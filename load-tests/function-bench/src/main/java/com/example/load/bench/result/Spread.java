package com.example.load.bench.result;

import java.util.Collection;

/** The median and the extremes of the rounds' values. */
public record Spread(double median, double min, double max) {

    /**
     * Summarizes values. The median of an even number of values is the mean of the two in the middle.
     *
     * @throws IllegalArgumentException if there is no value
     */
    public static Spread of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values to summarize");
        }
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast());
    }
}
