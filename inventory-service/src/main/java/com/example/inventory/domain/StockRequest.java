package com.example.inventory.domain;

import java.util.HashSet;
import java.util.List;

/** What an order asks of inventory. */
public sealed interface StockRequest {

    OrderId orderId();

    /** Hold every line, or none. */
    record Reserve(OrderId orderId, List<RequestedLine> lines) implements StockRequest {

        public Reserve {
            var seen = new HashSet<Sku>();
            if (lines.isEmpty() || !lines.stream().map(RequestedLine::sku).allMatch(seen::add)) {
                throw new IllegalArgumentException(
                        "order %s: needs at least one line and each item in one line only".formatted(orderId));
            }
            lines = List.copyOf(lines);
        }
    }

    /** What is held is sold. */
    record Commit(OrderId orderId) implements StockRequest {}

    /** What is held or sold goes back. */
    record Release(OrderId orderId) implements StockRequest {}
}
