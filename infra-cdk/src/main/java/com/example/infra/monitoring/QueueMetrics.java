package com.example.infra.monitoring;

import java.util.Collections;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.sqs.Queue;

/** The metrics that SQS publishes for one queue. */
public record QueueMetrics(Queue queue) {

    /** Returns the number of messages that wait to be received. */
    public IMetric waiting() {
        return metric("ApproximateNumberOfMessagesVisible");
    }

    /** Returns the age of the oldest message, in seconds. */
    public IMetric ageOfOldest() {
        return metric("ApproximateAgeOfOldestMessage");
    }

    private IMetric metric(String name) {
        return CloudWatchMetrics.metric(
                "AWS/SQS", name, "Maximum", Collections.singletonMap("QueueName", queue.getQueueName()));
    }
}
