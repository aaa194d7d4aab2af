package com.example.orders.domain.audit;

import com.example.orders.domain.OrderId;
import com.example.orders.domain.Orders;
import com.example.orders.domain.audit.AuditNotes.Entries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares the entries of a slot's ledgers with its orders, one by one. */
record EntryCheck(Orders orders, AuditedOrders auditedOrders, AuditNotes notes, Comparison comparison) {

    Optional<OpenSlot> check(OpenSlot open, AuditRun run) {
        var published = new EnumMap<Ledger, Entries>(Ledger.class);
        for (var ledger : Ledger.values()) {
            var found = notes.entries(ledger, open.slot())
                    .filter(entries -> !entries.takenAt().isBefore(open.askedAt()));
            if (found.isEmpty()) {
                run.report().addWaiting(open, run.now());
                return Optional.of(open);
            }
            published.put(ledger, found.get());
        }
        var audited = auditedOrders.inSlot(open.slot());
        var settled = takenAt(published.values()).minus(AuditSlot.SETTLING_TIME);
        var judge = new OrderJudge(
                orders,
                open.slot(),
                audited.stream().collect(Collectors.toMap(AuditedOrder::id, Function.identity())),
                changedSince(settled, published.values()),
                settled);
        return new DifferenceReview(orders, judge, open, run).review(differences(audited, published));
    }

    /** The time of the oldest ledger. */
    private static Instant takenAt(Collection<Entries> published) {
        return published.stream().map(Entries::takenAt).min(Instant::compareTo).orElseThrow();
    }

    private static Set<OrderId> changedSince(Instant moment, Collection<Entries> published) {
        return published.stream()
                .flatMap(ledger -> ledger.entries().stream())
                .filter(entry -> entry.since().filter(moment::isBefore).isPresent())
                .map(LedgerEntry::order)
                .collect(Collectors.toSet());
    }

    private Map<OrderId, List<Difference>> differences(List<AuditedOrder> audited, Map<Ledger, Entries> published) {
        var ledgers = new EnumMap<Ledger, List<LedgerEntry>>(Ledger.class);
        published.forEach((ledger, entries) -> ledgers.put(ledger, entries.entries()));
        var byOrder = new LinkedHashMap<OrderId, List<Difference>>();
        comparison
                .compare(audited, new Ledgers(ledgers))
                .forEach(difference -> byOrder.computeIfAbsent(difference.order(), any -> new ArrayList<>())
                        .add(difference));
        return byOrder;
    }
}
