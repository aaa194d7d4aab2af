package com.example.infra.monitoring;

import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
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
}
