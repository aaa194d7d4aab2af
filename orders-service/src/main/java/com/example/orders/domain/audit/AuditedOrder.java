package com.example.orders.domain.audit;

import com.example.orders.domain.Order;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.Status;

/**
 * The fields of an order that other services have to agree with.
 *
 * @param wasConfirmed true if the order was ever a sale
 * @param moved true if the last change moved the order to this slot: earlier changes were audited in another slot
 */
public record AuditedOrder(OrderId id, Status status, long version, boolean wasConfirmed, boolean moved) {

    public static AuditedOrder of(Order order) {
        return new AuditedOrder(
                order.id(),
                order.status(),
                order.version(),
                order.total().isPresent(),
                !AuditSlot.of(order).equals(AuditSlot.at(order.placedAt())));
    }

    /** Returns the first version whose event belongs to this slot. */
    long firstVersion() {
        return moved ? version : 1;
    }
}
