package com.example.orders.domain.audit;

import com.example.orders.domain.Order;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.Orders;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Decides whether a difference counts, from the current state of the order, because the index that the comparison read
 * may be outdated.
 *
 * @param indexed the orders of the slot as the index showed them
 * @param changed orders that changed in a ledger after {@code settled}
 * @param settled changes after this time may not have reached every service
 */
record OrderJudge(
        Orders orders, AuditSlot slot, Map<OrderId, AuditedOrder> indexed, Set<OrderId> changed, Instant settled) {

    /** The reason why a difference counts or does not count. */
    sealed interface Judgement {

        /** The order is audited in another slot, or in no slot. */
        record OtherSlot() implements Judgement {}

        /** The order changed so recently that some service may not know it yet. */
        record TooRecent() implements Judgement {}

        /** There is no such order. */
        record UnknownOrder() implements Judgement {}

        /** The order differs from a ledger. */
        record Differs(Order order) implements Judgement {}
    }

    Judgement judge(OrderId id) {
        var found = orders.find(id);
        if (found.isEmpty()) {
            return new Judgement.UnknownOrder();
        }
        var order = found.get();
        if (!AuditSlot.of(order).equals(slot) || !indexed.containsKey(id)) {
            return new Judgement.OtherSlot();
        }
        boolean recent = order.history().getLast().at().isAfter(settled) || changed.contains(id);
        return recent || !AuditedOrder.of(order).equals(indexed.get(id))
                ? new Judgement.TooRecent()
                : new Judgement.Differs(order);
    }
}
