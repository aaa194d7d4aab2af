package com.example.orders.domain.audit;

import java.util.Collection;
import java.util.List;

/** Compares orders with the ledgers of others. */
public interface Comparison {

    /**
     * Every difference, each once.
     *
     * @param orders all orders of one slot
     * @param ledgers every ledger of the same slot
     */
    List<Difference> compare(Collection<AuditedOrder> orders, Ledgers ledgers);
}
