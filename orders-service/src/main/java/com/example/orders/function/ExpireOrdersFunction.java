package com.example.orders.function;

import com.example.kit.lambda.Invocation;
import com.example.kit.lambda.ScheduleEvents;
import com.example.kit.metrics.Metric;
import com.example.kit.metrics.Metrics;
import com.example.kit.tracing.Tracing;
import com.example.orders.domain.ExpireOrders;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Runs every minute; writes to Orders → PublishOrderEventsFunction, RequestStockFunction.
 *
 * <p>Expires pending orders that have not been decided in time.
 */
@Component
class ExpireOrdersFunction implements Consumer<Map<String, Object>> {

    private static final Duration SHUTDOWN_TIME = Duration.ofSeconds(5);

    private final ExpireOrders expireOrders;
    private final Tracing tracing;
    private final Metrics metrics;

    ExpireOrdersFunction(ExpireOrders expireOrders, Tracing tracing, Metrics metrics) {
        this.expireOrders = expireOrders;
        this.tracing = tracing;
        this.metrics = metrics;
    }

    @Override
    public void accept(Map<String, Object> event) {
        ScheduleEvents.require(event);
        var _ = tracing.segment(Invocation.traceHeader(), () -> {
            var run = expireOrders.expireOverdue(() -> Invocation.timeLeft().compareTo(SHUTDOWN_TIME) > 0);
            // Written even if none expired or some failed: a missing value looks like a missing run.
            metrics.write(Metric.count("expired", run.expired()));
            run.requireNoFailures();
            return run;
        });
    }
}
