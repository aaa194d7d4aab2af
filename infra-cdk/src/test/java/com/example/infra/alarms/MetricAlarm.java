package com.example.infra.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * An alarm on one metric that is in alarm while the metric is above a threshold.
 *
 * <p>Math expressions are refused. What {@code FILL} makes of a series without any data, and of a point that arrives late, is
 * not documented, so an alarm on a sum may never go off.
 *
 * @param periods the number of data points that are compared with the threshold
 * @param toAlarm the number of those that must be above it
 * @param missingBreaches whether a missing point counts as above the threshold
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html">Configuring how
 *     CloudWatch alarms treat missing data</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html">Using math expressions
 *     with CloudWatch metrics</a>
 */
public record MetricAlarm(
        Series series,
        Statistic statistic,
        Duration period,
        int periods,
        int toAlarm,
        double threshold,
        boolean missingBreaches) {

    private static final Set<String> EVALUATED = Set.of(
            "Namespace",
            "MetricName",
            "Dimensions",
            "Statistic",
            "Period",
            "EvaluationPeriods",
            "DatapointsToAlarm",
            "Threshold",
            "ComparisonOperator",
            "TreatMissingData");

    private static final Set<String> WITHOUT_EFFECT =
            Set.of("AlarmName", "AlarmDescription", "AlarmActions", "OKActions", "Tags");

    /**
     * Reads the properties of an {@code AWS::CloudWatch::Alarm}.
     *
     * @param readable resolves a dimension's value
     * @throws UnsupportedAlarm for a property or a value that is not evaluated
     */
    public static MetricAlarm of(JsonNode properties, Function<JsonNode, String> readable) {
        properties.propertyNames().stream()
                .filter(name -> !EVALUATED.contains(name) && !WITHOUT_EFFECT.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new UnsupportedAlarm(name);
                });
        require(properties, "ComparisonOperator", Set.of("GreaterThanThreshold"));
        require(properties, "TreatMissingData", Set.of("breaching", "notBreaching"));
        var dimensions = new HashMap<String, String>();
        for (var dimension : properties.path("Dimensions")) {
            dimensions.put(dimension.path("Name").asString(), readable.apply(dimension.path("Value")));
        }
        var periods = properties.path("EvaluationPeriods").asInt();
        return new MetricAlarm(
                new Series(
                        properties.path("Namespace").asString(),
                        properties.path("MetricName").asString(),
                        dimensions),
                Statistic.named(properties.path("Statistic").asString()),
                Duration.ofSeconds(properties.path("Period").asInt()),
                periods,
                properties.path("DatapointsToAlarm").asInt(periods),
                properties.path("Threshold").asDouble(),
                properties.path("TreatMissingData").asString().equals("breaching"));
    }

    private static void require(JsonNode properties, String name, Set<String> values) {
        var value = properties.path(name).asString("");
        if (!values.contains(value)) {
            throw new UnsupportedAlarm(name + " " + value);
        }
    }

    /**
     * Returns whether the alarm is on.
     *
     * @param now the end of the most recent period
     * @param farther the number of points that CloudWatch retrieves in addition to the evaluated ones; it depends on the
     *     period and is not documented
     */
    public boolean isOn(Metrics metrics, Instant now, int farther) {
        var real = IntStream.range(0, periods + farther)
                .mapToObj(back -> point(metrics, now, back))
                .flatMap(point -> point.stream().boxed())
                .toList();
        return breaching(real.subList(0, Math.min(periods, real.size()))) >= toAlarm;
    }

    /** Counts the real points above the threshold, and the missing ones if they count as such. */
    private long breaching(List<Double> real) {
        var missing = missingBreaches ? periods - real.size() : 0;
        return missing + real.stream().filter(value -> value > threshold).count();
    }

    private OptionalDouble point(Metrics metrics, Instant now, int back) {
        var to = now.minus(period.multipliedBy(back));
        return metrics.statistic(series, statistic, to.minus(period), to);
    }
}
