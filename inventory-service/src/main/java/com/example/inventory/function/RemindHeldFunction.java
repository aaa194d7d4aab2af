package com.example.inventory.function;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.example.inventory.domain.RemindHeld;
import com.example.kit.lambda.Invocation;
import com.example.kit.tracing.Tracing;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Each few minutes: asks again for a decision on orders whose stock is held for long. */
class RemindHeldFunction implements Consumer<ScheduledEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(RemindHeldFunction.class);
    private static final Duration RESERVE = Duration.ofSeconds(5);

    private final RemindHeld remindHeld;
    private final Tracing tracing;

    RemindHeldFunction(RemindHeld remindHeld, Tracing tracing) {
        this.remindHeld = remindHeld;
        this.tracing = tracing;
    }

    @Override
    public void accept(ScheduledEvent event) {
        int reminded = tracing.segment(
                Invocation.traceHeader(),
                () -> remindHeld.run(() -> Invocation.timeLeft().compareTo(RESERVE) > 0));
        report(reminded);
    }

    /** The one place that tells operators; also when there are none, so that a count of zero is known and not missing. */
    private static void report(int heldWithoutDecision) {
        LOG.atInfo().addKeyValue("held_without_decision", heldWithoutDecision).log("held reservations reminded");
    }
}
