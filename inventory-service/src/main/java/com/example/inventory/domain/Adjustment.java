package com.example.inventory.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * One edit of the catalogue, kept permanently.
 *
 * @param before empty if the item is new
 */
public record Adjustment(Optional<StockItem> before, StockItem after, ManagerId by, Instant at) {

    public StockEvent.StockAdjusted event() {
        return new StockEvent.StockAdjusted(before, after);
    }
}
