package com.example.orders.domain.audit;

import java.util.Collection;
import java.util.List;

/** Compares orders with the ledgers of other services. */
public interface Comparison {

    /**
     * Returns each difference once.
     *
     * @param orders all orders of one slot
     * @param ledgers all ledgers of the same slot
     */
    List<Difference> compare(Collection<AuditedOrder> orders, Ledgers ledgers);
}
