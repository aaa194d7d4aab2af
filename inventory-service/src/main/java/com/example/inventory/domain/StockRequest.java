package com.example.inventory.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What an order asks of inventory. */
public sealed interface StockRequest {

    OrderId orderId();

    /**
     * Hold every line, or none.
     *
     * @param expiresAt when the order stops waiting for its stock; empty in events older than this field
     */
    record Reserve(OrderId orderId, List<RequestedLine> lines, Optional<Instant> expiresAt) implements StockRequest {

        public Reserve {
            var seen = new HashSet<Sku>();
            if (lines.isEmpty() || !lines.stream().map(RequestedLine::sku).allMatch(seen::add)) {
                throw new IllegalArgumentException(
                        "order %s: needs at least one line and each item in one line only".formatted(orderId));
            }
            lines = List.copyOf(lines);
        }

        /** A request without a deadline. */
        public Reserve(OrderId orderId, List<RequestedLine> lines) {
            this(orderId, lines, Optional.empty());
        }

        /** True from the deadline on: the order expires, and stock held for it would be missing elsewhere. */
        boolean isTooLate(Instant now) {
            return expiresAt.isPresent() && !now.isBefore(expiresAt.get());
        }
    }

    /** What is held is sold. */
    record Commit(OrderId orderId) implements StockRequest {}

    /** What is held or sold goes back. */
    record Release(OrderId orderId) implements StockRequest {}
}
