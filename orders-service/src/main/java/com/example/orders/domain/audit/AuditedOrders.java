package com.example.orders.domain.audit;

import java.util.List;

/** Orders by the slot in which they are audited. */
public interface AuditedOrders {

    /** Every order of a slot, from an index that follows within moments. */
    List<AuditedOrder> inSlot(AuditSlot slot);
}
