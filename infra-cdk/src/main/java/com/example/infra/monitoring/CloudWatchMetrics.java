package com.example.infra.monitoring;

import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;

/** Builds references to CloudWatch metrics. Their period is one minute unless a caller chooses another. */
final class CloudWatchMetrics {

    static final Duration PERIOD = Duration.minutes(1);

    private CloudWatchMetrics() {}

    static IMetric metric(String namespace, String name, String statistic, Map<String, String> dimensions) {
        return metric(namespace, name, statistic, dimensions, PERIOD);
    }

    static IMetric metric(
            String namespace, String name, String statistic, Map<String, String> dimensions, Duration period) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .statistic(statistic)
                .dimensionsMap(dimensions)
                .period(period)
                .build();
    }

    /** Adds two metrics; a metric without data counts as zero. */
    static IMetric sum(String id, IMetric metric, String otherId, IMetric other) {
        var both = new LinkedHashMap<String, IMetric>();
        both.put(id, metric);
        both.put(otherId, other);
        return MathExpression.Builder.create()
                .expression("FILL(%s,0)+FILL(%s,0)".formatted(id, otherId))
                .usingMetrics(both)
                .period(PERIOD)
                .build();
    }
}
