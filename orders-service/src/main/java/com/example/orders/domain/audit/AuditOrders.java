package com.example.orders.domain.audit;

import com.example.orders.domain.Order;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.Orders;
import com.example.orders.domain.Status;
import com.example.orders.domain.audit.AuditReport.Finding;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares orders with what other services made of them, slot by slot, and has the last event of an order published again
 * where that can help.
 *
 * <p>Asks for summaries first, and for entries of those slots alone that differ. Judges nothing that changed shortly before
 * its ledgers were read: a message may be on its way. A slot that differs is audited again until it does
 * not, as often as {@link OpenSlot#MAX_AUDITS} says.
 */
public final class AuditOrders {

    private final Orders orders;
    private final AuditedOrders auditedOrders;
    private final AuditNotes notes;
    private final Comparison comparison;
    private final Clock clock;

    public AuditOrders(
            Orders orders, AuditedOrders auditedOrders, AuditNotes notes, Comparison comparison, Clock clock) {
        this.orders = orders;
        this.auditedOrders = auditedOrders;
        this.notes = notes;
        this.comparison = comparison;
        this.clock = clock;
    }

    /**
     * Goes on with every slot as far as others have answered. A slot that fails does not stop the others.
     *
     * @param hasTimeLeft asked before each slot and each order that differs; what is left when it says no is done by the next run
     */
    public AuditReport audit(BooleanSupplier hasTimeLeft) {
        var now = clock.instant();
        var kept = notes.plan();
        var plan = kept.orElseGet(() -> AuditPlan.startingAfter(now)).withDueSlots(now);
        var report = new AuditReport();
        // Nobody has answered yet what is asked for the first time.
        boolean waiting =
                kept.stream().flatMap(before -> before.slots().stream()).anyMatch(slot -> slot.hasBeenAsked(now));
        var published = waiting ? published() : Map.<Ledger, AuditNotes.Summaries>of();
        var open = new ArrayList<OpenSlot>();
        for (var slot : plan.slots()) {
            try {
                (hasTimeLeft.getAsBoolean() ? auditSlot(slot, published, now, report, hasTimeLeft) : Optional.of(slot))
                        .ifPresent(open::add);
            } catch (RuntimeException failure) {
                report.addFailure(failure);
                open.add(slot);
            }
        }
        var next = new AuditPlan(plan.next(), open);
        if (!kept.equals(Optional.of(next))) {
            notes.store(next);
        }
        return report;
    }

    private Map<Ledger, AuditNotes.Summaries> published() {
        var published = new EnumMap<Ledger, AuditNotes.Summaries>(Ledger.class);
        for (var ledger : Ledger.values()) {
            notes.summaries(ledger).ifPresent(found -> published.put(ledger, found));
        }
        return published;
    }

    /** What is left to do of the slot; empty when its audit has come to an end. */
    private Optional<OpenSlot> auditSlot(
            OpenSlot open,
            Map<Ledger, AuditNotes.Summaries> published,
            Instant now,
            AuditReport report,
            BooleanSupplier hasTimeLeft) {
        if (!open.hasBeenAsked(now)) {
            return Optional.of(open);
        }
        return open.entriesWanted() ? compare(open, now, report, hasTimeLeft) : summarise(open, published, now, report);
    }

    private Optional<OpenSlot> summarise(
            OpenSlot open, Map<Ledger, AuditNotes.Summaries> published, Instant now, AuditReport report) {
        var summaries = new EnumMap<Ledger, AuditNotes.Summary>(Ledger.class);
        for (var ledger : Ledger.values()) {
            var found = Optional.ofNullable(published.get(ledger))
                    .filter(each -> !each.takenAt().isBefore(open.askedAt()))
                    .map(each -> each.slots().get(open.slot()));
            if (found.isEmpty()) {
                report.addWaiting(open, now);
                return Optional.of(open);
            }
            summaries.put(ledger, found.get());
        }
        return agrees(open.slot(), summaries) ? open.agreed() : Optional.of(open.askingForEntries(now));
    }

    private boolean agrees(AuditSlot slot, Map<Ledger, AuditNotes.Summary> published) {
        var audited = auditedOrders.inSlot(slot);
        for (var ledger : Ledger.values()) {
            var expected = switch (ledger) {
                case RESERVATIONS, SALES, ARCHIVED_ORDER_EVENTS -> notes.summary(Expectation.entries(ledger, audited));
                case STOCK_EVENTS, ARCHIVED_STOCK_EVENTS -> published.get(Ledger.STOCK_EVENTS);
            };
            if (!Objects.equals(published.get(ledger), expected)) {
                return false;
            }
        }
        return true;
    }

    private Optional<OpenSlot> compare(OpenSlot open, Instant now, AuditReport report, BooleanSupplier hasTimeLeft) {
        var ledgers = new EnumMap<Ledger, List<LedgerEntry>>(Ledger.class);
        var takenAt = now;
        for (var ledger : Ledger.values()) {
            var found = notes.entries(ledger, open.slot())
                    .filter(entries -> !entries.takenAt().isBefore(open.askedAt()));
            if (found.isEmpty()) {
                report.addWaiting(open, now);
                return Optional.of(open);
            }
            ledgers.put(ledger, found.get().entries());
            takenAt = found.get().takenAt().isBefore(takenAt) ? found.get().takenAt() : takenAt;
        }
        var audited = auditedOrders.inSlot(open.slot());
        var byOrder = new LinkedHashMap<OrderId, List<Difference>>();
        comparison
                .compare(audited, new Ledgers(ledgers))
                .forEach(difference -> byOrder.computeIfAbsent(difference.order(), any -> new ArrayList<>())
                        .add(difference));
        var settled = takenAt.minus(AuditSlot.SETTLING_TIME);
        var found = new ArrayList<>(open.found());
        var judged = new HashSet<>(open.judged());
        boolean unfinished = false;
        boolean isTried = false;
        var seen = audited.stream().collect(Collectors.toMap(AuditedOrder::id, Function.identity()));
        var moving = changedSince(settled, ledgers);
        judged.forEach(byOrder::remove);
        for (var differing : repairableFirst(byOrder)) {
            if (!hasTimeLeft.getAsBoolean()) {
                if (judged.size() > open.judged().size() || !isTried) {
                    return Optional.of(open.paused(judged, found));
                }
                // No order could be judged: an audit is used up, so that this comes to an end.
                unfinished = true;
                break;
            }
            isTried = true;
            var order = differing.getKey();
            var differences = differing.getValue();
            try {
                switch (judge(order, open.slot(), seen, moving, settled)) {
                    case Judgement.Elsewhere() -> judged.add(order);
                    case Judgement.TooYoung() -> unfinished = true;
                    case Judgement.Unknown() -> {
                        found.addAll(report(differences, false, report));
                        judged.add(order);
                    }
                    case Judgement.Differs(var read) -> {
                        found.addAll(report(differences, repair(read, differences), report));
                        judged.add(order);
                    }
                }
            } catch (RuntimeException failure) {
                report.addFailure(failure);
                unfinished = true;
            }
        }
        if (found.isEmpty() && !unfinished) {
            return open.agreed();
        }
        var again = open.reaudited(found, now);
        return again.isGivenUp() ? Optional.empty() : Optional.of(again);
    }

    private static List<Map.Entry<OrderId, List<Difference>>> repairableFirst(Map<OrderId, List<Difference>> byOrder) {
        return byOrder.entrySet().stream()
                .sorted(Comparator.comparing(differing -> differing.getValue().stream()
                        .noneMatch(each -> each.kind().isRepairable())))
                .toList();
    }

    private sealed interface Judgement {

        /** The order is audited in another slot, or in none. */
        record Elsewhere() implements Judgement {}

        /** It changed so shortly before that not everybody has to have heard. */
        record TooYoung() implements Judgement {}

        /** There is no such order. */
        record Unknown() implements Judgement {}

        record Differs(Order order) implements Judgement {}
    }

    private static Set<OrderId> changedSince(Instant moment, Map<Ledger, List<LedgerEntry>> ledgers) {
        return ledgers.values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.since().filter(moment::isBefore).isPresent())
                .map(LedgerEntry::order)
                .collect(Collectors.toSet());
    }

    private Judgement judge(
            OrderId id, AuditSlot slot, Map<OrderId, AuditedOrder> seen, Set<OrderId> moving, Instant settled) {
        var found = orders.find(id);
        if (found.isEmpty()) {
            return new Judgement.Unknown();
        }
        var order = found.get();
        if (!AuditSlot.of(order).equals(slot) || !seen.containsKey(id)) {
            return new Judgement.Elsewhere();
        }
        boolean young = order.history().getLast().at().isAfter(settled) || moving.contains(id);
        return young || !AuditedOrder.of(order).equals(seen.get(id))
                ? new Judgement.TooYoung()
                : new Judgement.Differs(order);
    }

    /** A pending order is its timer's: its only event asks for stock, which it should no longer get. */
    private boolean repair(Order order, List<Difference> differences) {
        if (order.status() == Status.PENDING
                || differences.stream().noneMatch(each -> each.kind().isRepairable())) {
            return false;
        }
        orders.repeatLastEvent(order);
        return true;
    }

    private static List<Difference> report(List<Difference> differences, boolean repeated, AuditReport report) {
        differences.forEach(each ->
                report.addFinding(new Finding(each, repeated && each.kind().isRepairable())));
        return differences;
    }
}
