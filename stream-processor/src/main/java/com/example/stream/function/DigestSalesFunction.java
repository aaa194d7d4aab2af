package com.example.stream.function;

import com.example.kit.audit.LedgerLine;
import com.example.kit.audit.LedgerPublisher;
import com.example.kit.lambda.Invocation;
import com.example.kit.lambda.ScheduleEvents;
import com.example.kit.tracing.Tracing;
import com.example.stream.domain.ArchivedEvents;
import com.example.stream.domain.AuditedSales;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Runs every 5 minutes; writes to AuditBucket → AuditOrdersFunction.
 *
 * <p>Publishes the sales and the archived events of the orders that are being audited.
 */
@Component
class DigestSalesFunction implements Consumer<Map<String, Object>> {

    private static final Duration MIN_TIME_LEFT = Duration.ofSeconds(5);

    private final LedgerPublisher ledgers;
    private final AuditedSales facts;
    private final ArchivedEvents archived;
    private final Tracing tracing;
    private final Clock clock;

    DigestSalesFunction(
            LedgerPublisher ledgers, AuditedSales facts, ArchivedEvents archived, Tracing tracing, Clock clock) {
        this.ledgers = ledgers;
        this.facts = facts;
        this.archived = archived;
        this.tracing = tracing;
        this.clock = clock;
    }

    @Override
    public void accept(Map<String, Object> event) {
        ScheduleEvents.require(event);
        var _ = tracing.segment(
                Invocation.traceHeader(),
                () -> ledgers.publish(this::entries, () -> Invocation.timeLeft().compareTo(MIN_TIME_LEFT) > 0));
    }

    private Map<String, List<LedgerLine>> entries(Instant slot) {
        var events = archived.inSlot(slot, clock.instant());
        var entries = new LinkedHashMap<String, List<LedgerLine>>();
        entries.put(
                "stream/sales",
                facts.inSlot(slot).stream()
                        .map(fact -> LedgerLine.of(
                                fact.orderId().value(), fact.kind().name()))
                        .toList());
        entries.put("stream/archived-order-events", lines("order/", events));
        entries.put("stream/archived-stock-events", lines("reservation/", events));
        return entries;
    }

    /** Returns the numbers of events by order. An event in two objects counts once. */
    private static List<LedgerLine> lines(String subjects, List<String> events) {
        return events.stream()
                .filter(id -> id.startsWith(subjects))
                .distinct()
                .map(id -> line(id.substring(subjects.length())))
                .toList();
    }

    /** Keeps an event without a number, because no order has such an event and the auditor reports it. */
    private static LedgerLine line(String event) {
        int mark = event.indexOf('#');
        return mark < 0
                ? LedgerLine.of(event, "without a number")
                : LedgerLine.of(event.substring(0, mark), event.substring(mark + 1));
    }
}
