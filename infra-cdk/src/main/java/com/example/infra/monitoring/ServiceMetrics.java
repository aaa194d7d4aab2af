package com.example.infra.monitoring;

import java.util.LinkedHashMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.lambda.Function;

/**
 * The metrics that the functions of one service publish themselves, under the names and dimensions of the kit.
 *
 * @param service the value of the dimension {@code service}
 */
public record ServiceMetrics(String service) {

    /**
     * Returns the number of reservations that the latest run found without a decision. The period is two intervals of the
     * schedule, so that each contains a run.
     */
    public IMetric heldWithoutDecision(Function remindHeld) {
        return metric(remindHeld, "held_without_decision", "Maximum", Duration.minutes(10));
    }

    /** Returns the number of differences. Two audits of one slot are 40 to 50 minutes apart, so every hour contains one. */
    public IMetric auditDifferences(Function auditOrders) {
        return metric(auditOrders, "audit_differences", "Maximum", Duration.hours(1));
    }

    /** Returns the number of ledgers that no service has published for too long. */
    public IMetric auditUnanswered(Function auditOrders) {
        return metric(auditOrders, "audit_unanswered", "Maximum", Duration.minutes(10));
    }

    /** Returns the number of requests answered with 503 because a dependency failed; Lambda counts no error for them. */
    public IMetric unavailable(Function function) {
        return metric(function, "dependency_unavailable", "Sum", CloudWatchMetrics.PERIOD);
    }

    /** Returns the number of requests that found a contact or a key that cannot be decrypted. */
    public IMetric tampered(Function function) {
        return metric(function, "tampered", "Sum", CloudWatchMetrics.PERIOD);
    }

    private IMetric metric(Function function, String name, String statistic, Duration period) {
        var dimensions = new LinkedHashMap<String, String>();
        dimensions.put("service", service);
        dimensions.put("function", function.getFunctionName());
        return CloudWatchMetrics.metric("Shop", name, statistic, dimensions, period);
    }
}
