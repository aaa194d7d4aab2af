package com.example.orders.function;

import com.example.kit.lambda.Invocation;
import com.example.kit.lambda.ScheduleEvents;
import com.example.kit.metrics.Metric;
import com.example.kit.metrics.Metrics;
import com.example.kit.tracing.Tracing;
import com.example.orders.domain.audit.AuditOrders;
import com.example.orders.domain.audit.AuditReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs every 5 minutes; writes to AuditBucket → DigestReservationsFunction, DigestSalesFunction; writes to Orders →
 * PublishOrderEventsFunction, RequestStockFunction.
 *
 * <p>Compares orders with their stock, their sales and the archive, and repeats an event that was lost.
 */
@Component
class AuditOrdersFunction implements Consumer<Map<String, Object>> {

    private static final Logger LOG = LoggerFactory.getLogger(AuditOrdersFunction.class);
    private static final Duration SHUTDOWN_TIME = Duration.ofSeconds(5);

    private final AuditOrders auditOrders;
    private final Tracing tracing;
    private final Metrics metrics;

    AuditOrdersFunction(AuditOrders auditOrders, Tracing tracing, Metrics metrics) {
        this.auditOrders = auditOrders;
        this.tracing = tracing;
        this.metrics = metrics;
    }

    @Override
    public void accept(Map<String, Object> event) {
        ScheduleEvents.require(event);
        var _ = tracing.segment(Invocation.traceHeader(), () -> {
            var report = auditOrders.audit(() -> Invocation.timeLeft().compareTo(SHUTDOWN_TIME) > 0);
            report.findings().forEach(AuditOrdersFunction::log);
            measure(report);
            report.requireNoFailures();
            return report;
        });
    }

    private static void log(AuditReport.Finding finding) {
        LOG.atWarn()
                .addKeyValue("difference", finding.difference().kind())
                .addKeyValue("orderId", finding.difference().order())
                .addKeyValue("detail", finding.difference().detail())
                .addKeyValue("repeated", finding.repeated())
                .log("orders differ");
    }

    /** Writes the total even if it is zero, because a missing value looks like a missing run. Writes only kinds that occurred. */
    private void measure(AuditReport report) {
        var counts = new ArrayList<Metric>();
        counts.add(Metric.count("audit_differences", report.findings().size()));
        counts.add(Metric.count("audit_unanswered", report.unanswered()));
        report.byKind()
                .forEach((kind, count) ->
                        counts.add(Metric.count("audit_" + kind.name().toLowerCase(Locale.ROOT), count)));
        metrics.write(counts.toArray(Metric[]::new));
    }
}
