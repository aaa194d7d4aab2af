package com.example.orders.domain.audit;

import com.example.orders.domain.Order;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.Orders;
import com.example.orders.domain.Status;
import com.example.orders.domain.audit.AuditReport.Finding;
import com.example.orders.domain.audit.OrderJudge.Judgement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges the orders of a slot that differ, reports those whose difference counts, and repairs what can be repaired. */
final class DifferenceReview {

    private final Orders orders;
    private final OrderJudge judge;
    private final OpenSlot open;
    private final AuditRun run;
    private final List<Difference> found;
    private final Set<OrderId> judged;
    private boolean unfinished;

    DifferenceReview(Orders orders, OrderJudge judge, OpenSlot open, AuditRun run) {
        this.orders = orders;
        this.judge = judge;
        this.open = open;
        this.run = run;
        this.found = new ArrayList<>(open.found());
        this.judged = new HashSet<>(open.judged());
    }

    /** Returns the slot with the work that is left; empty if its audit is complete. */
    Optional<OpenSlot> review(Map<OrderId, List<Difference>> differences) {
        boolean tried = false;
        for (var differing : repairableFirst(differences)) {
            if (!run.hasTimeLeft()) {
                if (judged.size() > open.judged().size() || !tried) {
                    return Optional.of(open.paused(judged, found));
                }
                // No order could be judged. Counting this run as an audit ensures that the slot is given up eventually.
                unfinished = true;
                break;
            }
            tried = true;
            tryReview(differing.getKey(), differing.getValue());
        }
        return result();
    }

    private List<Map.Entry<OrderId, List<Difference>>> repairableFirst(Map<OrderId, List<Difference>> differences) {
        return differences.entrySet().stream()
                .filter(differing -> !judged.contains(differing.getKey()))
                .sorted(Comparator.comparing(differing -> !isRepairable(differing.getValue())))
                .toList();
    }

    private void tryReview(OrderId order, List<Difference> differences) {
        try {
            switch (judge.judge(order)) {
                case Judgement.OtherSlot() -> judged.add(order);
                case Judgement.TooRecent() -> unfinished = true;
                case Judgement.UnknownOrder() -> report(order, differences, false);
                case Judgement.Differs(var read) -> report(order, differences, repair(read, differences));
            }
        } catch (RuntimeException failure) {
            run.report().addFailure(failure);
            unfinished = true;
        }
    }

    /** Republishing does not repair a pending order: its only event asks for stock that it should no longer get. */
    private boolean repair(Order order, List<Difference> differences) {
        if (order.status() == Status.PENDING || !isRepairable(differences)) {
            return false;
        }
        orders.repeatLastEvent(order);
        return true;
    }

    private static boolean isRepairable(List<Difference> differences) {
        return differences.stream().anyMatch(each -> each.kind().isRepairable());
    }

    private void report(OrderId order, List<Difference> differences, boolean repeated) {
        differences.forEach(each -> run.report()
                .addFinding(new Finding(each, repeated && each.kind().isRepairable())));
        found.addAll(differences);
        judged.add(order);
    }

    private Optional<OpenSlot> result() {
        if (found.isEmpty() && !unfinished) {
            return open.agreed();
        }
        return Optional.of(open.reaudited(found, run.now())).filter(again -> !again.isGivenUp());
    }
}
