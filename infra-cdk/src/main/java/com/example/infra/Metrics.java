package com.example.infra;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.sqs.Queue;

/** The CloudWatch metrics of the shop, by the names and dimensions under which AWS and the functions publish them. */
final class Metrics {

    private static final Duration PERIOD = Duration.minutes(1);

    private final StageSettings stage;

    Metrics(StageSettings stage) {
        this.stage = stage;
    }

    IMetric api(String name, String statistic) {
        var dimensions = new LinkedHashMap<String, String>();
        dimensions.put("ApiName", stage.named("api"));
        dimensions.put("Stage", stage.stage());
        return metric("AWS/ApiGateway", name, statistic, dimensions);
    }

    IMetric waiting(Queue queue) {
        return queue(queue, "ApproximateNumberOfMessagesVisible");
    }

    /** The age of the oldest message, in seconds. */
    IMetric ageOfOldest(Queue queue) {
        return queue(queue, "ApproximateAgeOfOldestMessage");
    }

    IMetric errorsAndThrottles(SpringFunction function) {
        return sum("errors", function(function, "Errors", "Sum"), "throttles", function(function, "Throttles", "Sum"));
    }

    /** The age of the last record that was read, in milliseconds. */
    IMetric iteratorAge(SpringFunction function) {
        return function(function, "IteratorAge", "Maximum");
    }

    /**
     * Records whose retries a mapping has exhausted, whether it could park them or not. Lambda publishes both metrics for
     * mappings that enable {@code EventCount}
     * (<a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html">Lambda metrics</a>).
     */
    IMetric givenUp(CfnEventSourceMapping source) {
        return sum(
                "parked", source(source, "OnFailureDestinationDeliveredEventCount"),
                "lost", source(source, "DroppedEventCount"));
    }

    /**
     * Reservations that the latest run found without a decision. The period is two intervals of the schedule, so that each
     * contains a run. The function publishes this metric itself: its names are those of the kit's metrics.
     */
    IMetric heldWithoutDecision(SpringFunction remindHeld) {
        return maximum("inventory", remindHeld, "held_without_decision", Duration.minutes(10));
    }

    /** Two audits of a slot that differs are 40 to 50 minutes apart, so that every hour contains one. */
    IMetric auditDifferences(SpringFunction auditOrders) {
        return maximum("orders", auditOrders, "audit_differences", Duration.hours(1));
    }

    IMetric auditUnanswered(SpringFunction auditOrders) {
        return maximum("orders", auditOrders, "audit_unanswered", Duration.minutes(10));
    }

    private static IMetric maximum(String service, SpringFunction function, String name, Duration period) {
        var dimensions = new LinkedHashMap<String, String>();
        dimensions.put("service", service);
        dimensions.put("function", function.function().getFunctionName());
        return metric("Shop", name, "Maximum", dimensions, period);
    }

    /** Requests answered with 503 because a dependency did not answer; Lambda counts no error for them. */
    IMetric unavailable(String service, SpringFunction function) {
        return sumOfKit(service, function, "dependency_unavailable");
    }

    /** Requests that found a contact or a key that cannot be decrypted. */
    IMetric tampered(String service, SpringFunction function) {
        return sumOfKit(service, function, "tampered");
    }

    private static IMetric sumOfKit(String service, SpringFunction function, String name) {
        var dimensions = new LinkedHashMap<String, String>();
        dimensions.put("service", service);
        dimensions.put("function", function.function().getFunctionName());
        return metric("Shop", name, "Sum", dimensions);
    }

    /** One line for each function of the stage, found by name. */
    IMetric everyFunction(String name, String statistic) {
        return search("AWS/Lambda,FunctionName", name, statistic);
    }

    IMetric everyQueue() {
        return search("AWS/SQS,QueueName", "ApproximateNumberOfMessagesVisible", "Maximum");
    }

    private IMetric search(String schema, String name, String statistic) {
        return MathExpression.Builder.create()
                .expression("SEARCH('{%s} MetricName=\"%s\" %s', '%s', 60)"
                        .formatted(schema, name, stage.named(""), statistic))
                .period(PERIOD)
                .build();
    }

    private static IMetric sum(String id, IMetric metric, String otherId, IMetric other) {
        var both = new LinkedHashMap<String, IMetric>();
        both.put(id, metric);
        both.put(otherId, other);
        return MathExpression.Builder.create()
                .expression("FILL(%s,0)+FILL(%s,0)".formatted(id, otherId))
                .usingMetrics(both)
                .period(PERIOD)
                .build();
    }

    private static IMetric source(CfnEventSourceMapping source, String name) {
        return metric("AWS/Lambda", name, "Sum", Collections.singletonMap("EventSourceMappingUUID", source.getRef()));
    }

    private static IMetric queue(Queue queue, String name) {
        return metric("AWS/SQS", name, "Maximum", Collections.singletonMap("QueueName", queue.getQueueName()));
    }

    private static IMetric function(SpringFunction function, String name, String statistic) {
        return metric(
                "AWS/Lambda",
                name,
                statistic,
                Collections.singletonMap("FunctionName", function.function().getFunctionName()));
    }

    private static IMetric metric(String namespace, String name, String statistic, Map<String, String> dimensions) {
        return metric(namespace, name, statistic, dimensions, PERIOD);
    }

    private static IMetric metric(
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
