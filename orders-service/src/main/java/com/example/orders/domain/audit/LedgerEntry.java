package com.example.orders.domain.audit;

import com.example.orders.domain.OrderId;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a ledger.
 *
 * @param state in the words of the {@link Ledger}
 * @param since when it came to that, where the service knows
 */
public record LedgerEntry(OrderId order, String state, Optional<Instant> since) {

    public LedgerEntry(OrderId order, String state) {
        this(order, state, Optional.empty());
    }
}
