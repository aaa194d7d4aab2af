package com.example.infra.alarms;

import java.util.Arrays;

/** A statistic over the values of one period. */
public enum Statistic {
    SUM("Sum") {
        @Override
        double of(double[] values) {
            return Arrays.stream(values).sum();
        }
    },
    MAXIMUM("Maximum") {
        @Override
        double of(double[] values) {
            return Arrays.stream(values).max().orElseThrow();
        }
    };

    private final String property;

    Statistic(String property) {
        this.property = property;
    }

    abstract double of(double[] values);

    /** @throws UnsupportedAlarm for a statistic that no alarm has needed so far */
    static Statistic named(String property) {
        return Arrays.stream(values())
                .filter(statistic -> statistic.property.equals(property))
                .findFirst()
                .orElseThrow(() -> new UnsupportedAlarm("statistic " + property));
    }
}
