package com.example.infra.monitoring;

import java.util.Collections;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.lambda.Function;

/**
 * The metrics that Lambda publishes for functions, and for event source mappings that enable {@code EventCount}.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html">Types of metrics for Lambda
 *     functions</a>
 */
public final class LambdaMetrics {

    private static final String NAMESPACE = "AWS/Lambda";

    private LambdaMetrics() {}

    public static IMetric errors(Function function) {
        return function(function, "Errors", "Sum");
    }

    public static IMetric throttles(Function function) {
        return function(function, "Throttles", "Sum");
    }

    /** Returns the age of the last record that was read, in milliseconds. */
    public static IMetric iteratorAge(Function function) {
        return function(function, "IteratorAge", "Maximum");
    }

    /** Returns the number of records that were given up and written to the destination for failures. */
    public static IMetric parked(CfnEventSourceMapping source) {
        return source(source, "OnFailureDestinationDeliveredEventCount");
    }

    /** Returns the number of records that were given up and not written to a destination. */
    public static IMetric dropped(CfnEventSourceMapping source) {
        return source(source, "DroppedEventCount");
    }

    /** Returns the number of failed attempts to write to a destination. */
    public static IMetric destinationFailures(Function function) {
        return function(function, "DestinationDeliveryFailures", "Sum");
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
