package com.example.orders.function;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.example.kit.lambda.Invocation;
import com.example.kit.metrics.Metric;
import com.example.kit.metrics.Metrics;
import com.example.kit.tracing.Tracing;
import com.example.orders.domain.ExpireOrders;
import java.time.Duration;
import java.util.function.Consumer;

/** Each minute: ends the wait of pending orders that nobody answered. */
class ExpireOrdersFunction implements Consumer<ScheduledEvent> {

    private static final Duration RESERVE = Duration.ofSeconds(5);

    private final ExpireOrders expireOrders;
    private final Tracing tracing;
    private final Metrics metrics;

    ExpireOrdersFunction(ExpireOrders expireOrders, Tracing tracing, Metrics metrics) {
        this.expireOrders = expireOrders;
        this.tracing = tracing;
        this.metrics = metrics;
    }

    @Override
    public void accept(ScheduledEvent event) {
        int expired = tracing.segment(
                Invocation.traceHeader(),
                () -> expireOrders.run(() -> Invocation.timeLeft().compareTo(RESERVE) > 0));
        metrics.write(Metric.count("expired", expired));
    }
}
