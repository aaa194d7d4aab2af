package com.example.inventory.function;

import com.example.inventory.domain.AuditedReservations;
import com.example.kit.audit.LedgerLine;
import com.example.kit.audit.LedgerPublisher;
import com.example.kit.lambda.Invocation;
import com.example.kit.lambda.ScheduleEvents;
import com.example.kit.tracing.Tracing;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Runs every 5 minutes; writes to AuditBucket → AuditOrdersFunction.
 *
 * <p>Publishes the reservations of the orders that are being audited.
 */
@Component
class DigestReservationsFunction implements Consumer<Map<String, Object>> {

    private static final Duration MIN_TIME_LEFT = Duration.ofSeconds(5);

    private final LedgerPublisher ledgers;
    private final AuditedReservations reservations;
    private final Tracing tracing;

    DigestReservationsFunction(LedgerPublisher ledgers, AuditedReservations reservations, Tracing tracing) {
        this.ledgers = ledgers;
        this.reservations = reservations;
        this.tracing = tracing;
    }

    @Override
    public void accept(Map<String, Object> event) {
        ScheduleEvents.require(event);
        var _ = tracing.segment(
                Invocation.traceHeader(),
                () -> ledgers.publish(this::entries, () -> Invocation.timeLeft().compareTo(MIN_TIME_LEFT) > 0));
    }

    private Map<String, List<LedgerLine>> entries(Instant slot) {
        var lines = reservations.inSlot(slot);
        var entries = new LinkedHashMap<String, List<LedgerLine>>();
        entries.put(
                "inventory/reservations",
                lines.stream().map(line -> entry(line, line.status().name())).toList());
        entries.put(
                "inventory/stock-events",
                lines.stream().flatMap(DigestReservationsFunction::events).toList());
        return entries;
    }

    private static Stream<LedgerLine> events(AuditedReservations.Line line) {
        return LongStream.rangeClosed(line.firstVersion(), line.version())
                .mapToObj(version -> entry(line, Long.toString(version)));
    }

    private static LedgerLine entry(AuditedReservations.Line line, String state) {
        return new LedgerLine(line.orderId().value(), state, line.since());
    }
}
