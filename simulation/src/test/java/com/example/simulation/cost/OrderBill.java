package com.example.simulation.cost;

import com.example.simulation.load.Measured;
import java.util.List;

/** The cost of one order. */
record OrderBill(Measurement measurement, Measured durations, Prices prices) {

    private static final double PAYLOAD_UNIT_BYTES = 25_600;

    /** The request that places an order and the one that reads it. */
    private static final int API_REQUESTS = 2;

    /** Each message is sent, received and deleted by itself. */
    private static final int REQUESTS_PER_MESSAGE = 3;

    /**
     * Lambda's own lines {@code platform.start} and {@code platform.report} of one invocation, in bytes. A function that succeeds
     * writes none.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html">Lambda log format</a>
     */
    private static final double LOG_BYTES = 700;

    /**
     * X-Ray records five percent of requests after the first of each second.
     *
     * @see <a href="https://docs.aws.amazon.com/xray/latest/devguide/xray-console-sampling.html">Sampling rules</a>
     */
    private static final double SAMPLED = 0.05;

    Bill ofOne() {
        var usage = Usage.total(measurement.order());
        double payloadUnits = measurement.events().stream()
                .mapToDouble(bytes -> Math.ceil(bytes / PAYLOAD_UNIT_BYTES))
                .sum();
        return new Bill(List.of(
                row("API Gateway requests", API_REQUESTS),
                row("Lambda requests", usage.invocations()),
                row("Lambda GB-seconds on arm64", seconds()),
                row("DynamoDB write request units", usage.capacity().write()),
                row("DynamoDB read request units", usage.capacity().read()),
                row("SQS requests", REQUESTS_PER_MESSAGE * usage.calls("SQS")),
                row("Kinesis PUT payload units", payloadUnits),
                row("KMS requests", usage.calls("KMS")),
                row("S3 write requests", usage.calls("S3 PutObject")),
                row("CloudWatch log GB", usage.invocations() * LOG_BYTES / 1e9),
                row("X-Ray traces", API_REQUESTS * SAMPLED)));
    }

    /** Functions have one gigabyte. The median answer stands for each of the two requests: it includes the gateway. */
    private double seconds() {
        double millis = API_REQUESTS * durations.millisToAnswer();
        for (var function : measurement.order().keySet()) {
            millis += durations.isMeasured(function) ? durations.millisPerOrder(function) : 0;
        }
        return millis / 1000;
    }

    private Row row(String price, Number quantity) {
        return Row.of(price, quantity.doubleValue(), prices);
    }
}
