package com.example.infra;

import com.example.infra.monitoring.AlarmRule;
import com.example.infra.monitoring.Runbook;
import com.example.infra.monitoring.ServiceMetrics;
import java.util.List;

/** The alarms on work that stays unsettled between services: held stock without a decision, and what the audit finds. */
final class SettlementAlarms {

    private SettlementAlarms() {}

    static List<AlarmRule> of(OrdersStack orders, InventoryStack inventory) {
        var audit = orders.auditOrders.function();
        var orderMetrics = new ServiceMetrics(orders.dimension());
        return List.of(
                new AlarmRule(
                        "HeldWithoutDecision",
                        new ServiceMetrics(inventory.dimension()).heldWithoutDecision(inventory.remindHeld.function()),
                        0,
                        "Stock has been held for more than ten minutes without a decision of its order. The decision"
                                + " is requested again every five minutes; find out why none arrived.",
                        Runbook.HELD_WITHOUT_DECISION),
                new AlarmRule(
                        "OrdersDiffer",
                        orderMetrics.auditDifferences(audit),
                        0,
                        "Orders differ from their stock, their sales or the archive. Differences that an event can"
                                + " repair are repaired within the hour; find out which message was lost.",
                        Runbook.ORDERS_DIFFER),
                new AlarmRule(
                                "AuditUnanswered",
                                orderMetrics.auditUnanswered(audit),
                                0,
                                "A service has not published its digest for half an hour, or the audit does not run:"
                                        + " differences between services go unnoticed. Check AuditOrdersFunction and the"
                                        + " functions whose names begin with Digest for errors, and check their"
                                        + " schedules.",
                                Runbook.ORDERS_DIFFER)
                        .orWithoutData());
    }
}
