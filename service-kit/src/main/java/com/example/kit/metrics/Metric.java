package com.example.kit.metrics;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One value that was counted or measured.
 *
 * @param name in lower case with underscores, {@code held_without_decision}
 * @param unit one of CloudWatch's units
 * @param resolution in seconds: 60, or 1 for what is to be seen second by second
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDatum.html">MetricDatum</a>
 */
public record Metric(String name, String unit, Number value, int resolution) {

    private static final int STANDARD_RESOLUTION_SECONDS = 60;
    private static final int HIGH_RESOLUTION_SECONDS = 1;

    public static Metric count(String name, long value) {
        return new Metric(name, "Count", value, STANDARD_RESOLUTION_SECONDS);
    }

    /** How long something took, in seconds and to the millisecond, at a resolution of one second. */
    public static Metric seconds(String name, Duration took) {
        return new Metric(name, "Seconds", took.toMillis() / 1000.0, HIGH_RESOLUTION_SECONDS);
    }

    /** How CloudWatch is told of it. */
    Map<String, Object> definition() {
        var definition = new LinkedHashMap<String, Object>();
        definition.put("Name", name);
        definition.put("Unit", unit);
        definition.put("StorageResolution", resolution);
        return definition;
    }
}
