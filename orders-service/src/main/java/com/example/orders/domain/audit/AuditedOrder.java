package com.example.orders.domain.audit;

import com.example.orders.domain.Order;
import com.example.orders.domain.OrderId;
import com.example.orders.domain.Status;

/**
 * The part of an order that others have to agree with.
 *
 * @param wasConfirmed whether it was ever a sale
 * @param moved whether it moved to this slot with its last change: the changes before were audited in another
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

    /** The first version whose event belongs to this slot. */
    long firstVersion() {
        return moved ? version : 1;
    }
}
