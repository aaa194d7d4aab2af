package com.example.simulation.cost;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The cost of a stage in a month in which nobody orders anything. */
record IdleBill(Stage stage, Map<String, Usage> timers, Prices prices) {

    private static final double HOURS = 730;
    private static final double MINUTES = HOURS * 60;

    /**
     * Lambda polls an idle queue with five connections that wait twenty seconds each.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html">Scaling of queues</a>
     */
    private static final double POLLS_PER_MINUTE = 15;

    /** The duration of a schedule's invocation that finds nothing, rounded up. */
    private static final double SECONDS = 0.05;

    Bill ofAMonth() {
        double invocations = each(timer -> 1);
        return new Bill(List.of(
                row("CloudWatch alarm metrics", stage.alarmMetrics()),
                row("CloudWatch dashboards", stage.count("AWS::CloudWatch::Dashboard")),
                row("Kinesis shard hours", HOURS * stage.shards()),
                row("Kinesis on-demand stream hours", HOURS * stage.onDemandStreams()),
                row("KMS keys", stage.count("AWS::KMS::Key")),
                row("Cognito clients for machines", stage.machineClients()),
                row("SQS requests", MINUTES * POLLS_PER_MINUTE * stage.polledQueues()),
                row("EventBridge Scheduler invocations", invocations),
                row("Lambda requests", invocations),
                row("Lambda GB-seconds on arm64", SECONDS * invocations),
                row(
                        "DynamoDB read request units",
                        each(timer -> timer.capacity().read())),
                row(
                        "DynamoDB write request units",
                        each(timer -> timer.capacity().write())),
                row("S3 write requests", each(timer -> timer.calls("S3 PutObject"))),
                row("S3 read requests", each(timer -> timer.calls("S3 GetObject")))));
    }

    /** A quantity of each invocation of a schedule, in a month. */
    private double each(ToDoubleFunction<Usage> quantity) {
        return stage.schedules().entrySet().stream()
                .mapToDouble(schedule -> MINUTES
                        / schedule.getValue().toMinutes()
                        * quantity.applyAsDouble(timers.get(schedule.getKey())))
                .sum();
    }

    private Row row(String price, Number quantity) {
        return Row.of(price, quantity.doubleValue(), prices);
    }
}
