package com.example.infra.monitoring;

import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.constructs.Construct;

/**
 * The dashboard of a stage: the API, and one line for each function and queue, found by name.
 *
 * @param prefix the beginning of the names of all functions and queues of the stage
 * @param region part of the dashboard's name, since dashboards of all regions share the names of an account
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Dashboards.html">Using Amazon
 *     CloudWatch dashboards: dashboards are global</a>
 */
public record Overview(String prefix, String region, ApiMetrics api) {

    /** Defines the dashboard in a stack. */
    public void define(Construct scope) {
        Dashboard.Builder.create(scope, "Dashboard")
                .dashboardName(prefix + region + "-overview")
                .build()
                .addWidgets(
                        graph("Requests and errors", api.requests(), api.clientErrors(), api.serverErrors()),
                        graph("Latency", api.latency("p50"), api.latency("p99")),
                        graph("Functions: duration", everyFunction("Duration", "p99")),
                        graph("Functions: errors", everyFunction("Errors", "Sum")),
                        graph("Streams: iterator age", everyFunction("IteratorAge", "Maximum")),
                        graph("Queues: messages waiting", everyQueue("ApproximateNumberOfMessagesVisible", "Maximum")));
    }

    private IMetric everyFunction(String name, String statistic) {
        return search("AWS/Lambda,FunctionName", name, statistic);
    }

    private IMetric everyQueue(String name, String statistic) {
        return search("AWS/SQS,QueueName", name, statistic);
    }

    private IMetric search(String schema, String name, String statistic) {
        return MathExpression.Builder.create()
                .expression("SEARCH('{%s} MetricName=\"%s\" %s', '%s', 60)".formatted(schema, name, prefix, statistic))
                .period(CloudWatchMetrics.PERIOD)
                .build();
    }

    private static GraphWidget graph(String title, IMetric... metrics) {
        return GraphWidget.Builder.create()
                .title(title)
                .left(List.of(metrics))
                .width(12)
                .period(Duration.minutes(1))
                .build();
    }
}
