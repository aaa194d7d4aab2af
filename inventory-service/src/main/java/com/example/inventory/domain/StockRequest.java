package com.example.inventory.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** A request of an order to inventory. */
public sealed interface StockRequest {

    OrderId orderId();

    /**
     * Time reserved for the answer to reach its order. It usually takes less than a second, but longer if its queue has
     * a backlog like the one in which this request waited.
     */
    Duration TIME_TO_ANSWER = Duration.ofSeconds(30);

    /**
     * Hold every line, or none.
     *
     * @param expiresAt the time at which the order expires; empty in events older than this field
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
         * True if the answer would not reach the order in time. The order would expire anyway, and its stock would be
         * missing for others.
         */
        boolean isTooLate(Instant now) {
            return expiresAt.isPresent() && !now.plus(TIME_TO_ANSWER).isBefore(expiresAt.get());
        }
    }

    /** Sell the held stock. */
    record Commit(OrderId orderId) implements StockRequest {}

    /** Release the held or sold stock. */
    record Release(OrderId orderId) implements StockRequest {}
}
