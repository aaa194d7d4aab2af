package com.example.kit.metrics;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One value of a metric.
 *
 * @param name the name in lower case with underscores, for example {@code held_without_decision}
 * @param unit one of CloudWatch's units
 * @param resolution the resolution in seconds, 60 or 1
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html">MetricDatum</a>
 */
public record Metric(String name, String unit, Number value, int resolution) {

    private static final int STANDARD_RESOLUTION_SECONDS = 60;
    private static final int HIGH_RESOLUTION_SECONDS = 1;

    public static Metric count(String name, long value) {
        return new Metric(name, "Count", value, STANDARD_RESOLUTION_SECONDS);
    }

    /** Creates a duration in seconds, with millisecond precision and a resolution of one second. */
    public static Metric seconds(String name, Duration took) {
        return new Metric(name, "Seconds", took.toMillis() / 1000.0, HIGH_RESOLUTION_SECONDS);
    }

    /** The definition of the metric in the embedded metric format. */
    Map<String, Object> definition() {
        var definition = new LinkedHashMap<String, Object>();
        definition.put("Name", name);
        definition.put("Unit", unit);
        definition.put("StorageResolution", resolution);
        return definition;
    }
}
