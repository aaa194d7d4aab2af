package com.example.orders.domain.audit;

import com.example.orders.domain.OrderId;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a ledger.
 *
 * @param state as described at each {@link Ledger}
 * @param since the time of the change to this state, if the service knows it
 */
public record LedgerEntry(OrderId order, String state, Optional<Instant> since) {

    public LedgerEntry(OrderId order, String state) {
        this(order, state, Optional.empty());
    }
}
