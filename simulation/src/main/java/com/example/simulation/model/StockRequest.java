package com.example.simulation.model;

import com.example.simulation.model.entity.Line;
import com.example.simulation.model.entity.Order;
import com.example.simulation.model.entity.Write;
import java.time.Instant;
import java.util.List;

/**
 * A decided request for the stock of an order.
 *
 * @param write the write of the reservation
 * @param id the id of the order
 */
record StockRequest(Books books, Write write, String id) {

    /** Returns the lines that the order asks for. */
    List<Line> wanted() {
        var placed = books.order(id).all();
        books.require(!placed.isEmpty(), "stock was asked for order %s, which was not placed", id);
        return placed.isEmpty() ? List.of() : placed.getFirst().lines();
    }

    Instant placedAt() {
        return books.order(id).last().map(Order::placedAt).orElse(Instant.EPOCH);
    }

    /** True if the decision was made when too little time was left. */
    boolean isTooLate() {
        return books.order(id)
                .last()
                .filter(order -> order.isTooLate(write.decidedAt()))
                .isPresent();
    }
}
