package com.example.inventory.function;

import com.example.inventory.domain.RemindHeld;
import com.example.kit.lambda.Invocation;
import com.example.kit.lambda.ScheduleEvents;
import com.example.kit.metrics.Metric;
import com.example.kit.metrics.Metrics;
import com.example.kit.tracing.Tracing;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Runs every 5 minutes; writes to Inventory → AnswerStockFunction, PublishStockEventsFunction.
 *
 * <p>Requests a decision again for orders whose stock has been held for too long.
 */
@Component
class RemindHeldFunction implements Consumer<Map<String, Object>> {

    private static final Duration MIN_TIME_LEFT = Duration.ofSeconds(5);

    private final RemindHeld remindHeld;
    private final Tracing tracing;
    private final Metrics metrics;

    RemindHeldFunction(RemindHeld remindHeld, Tracing tracing, Metrics metrics) {
        this.remindHeld = remindHeld;
        this.tracing = tracing;
        this.metrics = metrics;
    }

    @Override
    public void accept(Map<String, Object> event) {
        ScheduleEvents.require(event);
        var _ = tracing.segment(Invocation.traceHeader(), () -> {
            var run = remindHeld.remindAll(() -> Invocation.timeLeft().compareTo(MIN_TIME_LEFT) > 0);
            // Written in every run, also after failures, so that an alarm can tell zero from missing.
            metrics.write(Metric.count("held_without_decision", run.held()), Metric.count("reminded", run.reminded()));
            run.requireNoFailures();
            return run;
        });
    }
}
