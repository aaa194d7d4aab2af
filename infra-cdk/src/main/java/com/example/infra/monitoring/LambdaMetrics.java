package com.example.infra.monitoring;

import java.util.Collections;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.lambda.Function;

/** The metrics that Lambda publishes for functions and their event source mappings. */
public final class LambdaMetrics {

    private static final String NAMESPACE = "AWS/Lambda";

    private LambdaMetrics() {}

    public static IMetric errorsAndThrottles(Function function) {
        return CloudWatchMetrics.sum(
                "errors", function(function, "Errors", "Sum"), "throttles", function(function, "Throttles", "Sum"));
    }

    /** Returns the age of the last record that was read, in milliseconds. */
    public static IMetric iteratorAge(Function function) {
        return function(function, "IteratorAge", "Maximum");
    }

    /**
     * Returns the number of records whose retries a mapping has exhausted, parked or not. Lambda publishes both parts for
     * mappings that enable {@code EventCount}
     * (<a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html">Lambda metrics</a>).
     */
    public static IMetric givenUp(CfnEventSourceMapping source) {
        return CloudWatchMetrics.sum(
                "parked", source(source, "OnFailureDestinationDeliveredEventCount"),
                "lost", source(source, "DroppedEventCount"));
    }

    private static IMetric function(Function function, String name, String statistic) {
        return CloudWatchMetrics.metric(
                NAMESPACE, name, statistic, Collections.singletonMap("FunctionName", function.getFunctionName()));
    }

    private static IMetric source(CfnEventSourceMapping source, String name) {
        return CloudWatchMetrics.metric(
                NAMESPACE, name, "Sum", Collections.singletonMap("EventSourceMappingUUID", source.getRef()));
    }
}
