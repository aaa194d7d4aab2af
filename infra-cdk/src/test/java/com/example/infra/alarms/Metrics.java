package com.example.infra.alarms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The values that were published. */
public final class Metrics {

    private final Map<Series, List<Value>> values = new HashMap<>();

    /** Publishes points at one time. */
    public void publish(Instant time, List<Point> points) {
        for (var point : points) {
            values.computeIfAbsent(point.series(), _ -> new ArrayList<>()).add(new Value(time, point.value()));
        }
    }

    /** Returns a statistic of the values from a time to another, exclusively; empty if there are none. */
    OptionalDouble statistic(Series series, Statistic statistic, Instant from, Instant to) {
        var within = values.getOrDefault(series, List.of()).stream()
                .filter(value -> !value.time.isBefore(from) && value.time.isBefore(to))
                .mapToDouble(Value::value)
                .toArray();
        return within.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(statistic.of(within));
    }

    private record Value(Instant time, double value) {}
}
