package com.example.inventory.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What an order asks of inventory. */
public sealed interface StockRequest {

    OrderId orderId();

    /**
     * Time that an answer is given to reach its order. It takes less than a second, and longer if its queue is as full as
     * the one that this request waited in.
     */
    Duration TIME_TO_ANSWER = Duration.ofSeconds(30);

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

        /**
         * True if stock that is held now could not be answered for in time. The order would expire all the same, and what
         * was held for it would be missing elsewhere.
         */
        boolean isTooLate(Instant now) {
            return expiresAt.isPresent() && !now.plus(TIME_TO_ANSWER).isBefore(expiresAt.get());
        }
    }

    /** What is held is sold. */
    record Commit(OrderId orderId) implements StockRequest {}

    /** What is held or sold goes back. */
    record Release(OrderId orderId) implements StockRequest {}
}
