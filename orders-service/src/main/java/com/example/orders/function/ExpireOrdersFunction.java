package com.example.orders.function;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.example.kit.lambda.Invocation;
import com.example.kit.tracing.Tracing;
import com.example.orders.domain.ExpireOrders;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Each minute: ends the wait of pending orders that nobody answered. */
class ExpireOrdersFunction implements Consumer<ScheduledEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(ExpireOrdersFunction.class);
    private static final Duration RESERVE = Duration.ofSeconds(5);

    private final ExpireOrders expireOrders;
    private final Tracing tracing;

    ExpireOrdersFunction(ExpireOrders expireOrders, Tracing tracing) {
        this.expireOrders = expireOrders;
        this.tracing = tracing;
    }

    @Override
    public void accept(ScheduledEvent event) {
        int expired = tracing.segment(
                Invocation.traceHeader(),
                () -> expireOrders.run(() -> Invocation.timeLeft().compareTo(RESERVE) > 0));
        if (expired > 0) {
            LOG.atInfo().addKeyValue("expired", expired).log("orders expired");
        }
    }
}
