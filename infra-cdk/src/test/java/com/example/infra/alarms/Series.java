package com.example.infra.alarms;

import java.util.Map;

/** The identity of a metric: CloudWatch treats each combination of namespace, name and dimensions as a series of its own. */
public record Series(String namespace, String name, Map<String, String> dimensions) {

    public Series {
        dimensions = Map.copyOf(dimensions);
    }

    public Point at(double value) {
        return new Point(this, value);
    }
}
