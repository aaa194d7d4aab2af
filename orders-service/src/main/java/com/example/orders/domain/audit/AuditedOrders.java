package com.example.orders.domain.audit;

import java.util.List;

/** Finds orders by the slot in which they are audited. */
public interface AuditedOrders {

    /** Returns every order of a slot, from an eventually consistent index. */
    List<AuditedOrder> inSlot(AuditSlot slot);
}
