package com.example.orders.adapter.audit;

import com.example.orders.domain.OrderId;
import com.example.orders.domain.audit.AuditPlan;
import com.example.orders.domain.audit.AuditSlot;
import com.example.orders.domain.audit.Difference;
import com.example.orders.domain.audit.OpenSlot;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The plan as JSON. Other services read it as {@link com.example.kit.audit.AuditRequests}; operators read the differences.
 */
record PlanDocument(Instant next, List<Slot> slots) {

    /** Enough for operators; the log contains all differences. */
    private static final int MAX_DIFFERENCES = 100;

    record Slot(
            Instant slot,
            Instant askedAt,
            boolean list,
            int audits,
            List<Found> differences,
            @Nullable List<String> judged) {

        private static Slot of(OpenSlot open) {
            return new Slot(
                    open.slot().start(),
                    open.askedAt(),
                    open.entriesWanted(),
                    open.audits(),
                    open.differences().stream()
                            .limit(MAX_DIFFERENCES)
                            .map(each -> new Found(each.kind(), each.order().value(), each.detail()))
                            .toList(),
                    open.judged().stream().map(OrderId::value).sorted().toList());
        }

        private OpenSlot toOpenSlot() {
            return new OpenSlot(
                    new AuditSlot(slot),
                    askedAt,
                    list,
                    audits,
                    differences.stream()
                            .map(each -> new Difference(each.kind, new OrderId(each.order), each.detail))
                            .toList(),
                    judged == null
                            ? Set.of()
                            : judged.stream().map(OrderId::new).collect(Collectors.toSet()));
        }
    }

    record Found(Difference.Kind kind, String order, String detail) {}

    static PlanDocument of(AuditPlan plan) {
        return new PlanDocument(
                plan.next().start(), plan.slots().stream().map(Slot::of).toList());
    }

    AuditPlan toPlan() {
        return new AuditPlan(
                new AuditSlot(next), slots.stream().map(Slot::toOpenSlot).toList());
    }
}
