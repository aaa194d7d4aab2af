package com.example.inventory.domain;

/**
 * The stock levels of an item. {@code received = available + allocated} always holds.
 *
 * @param received received quantity, less write-offs
 * @param available quantity that orders can still reserve
 * @param allocated quantity that is held for orders or sold to them
 */
public record StockLevels(long received, long available, long allocated) {

    public StockLevels {
        if (available < 0 || allocated < 0 || received != available + allocated) {
            throw new IllegalArgumentException(
                    "levels received %s, available %s, allocated %s: received has to be the sum of the others, and none negative"
                            .formatted(received, available, allocated));
        }
    }

    /** Creates the levels of an item without orders. */
    public static StockLevels untouched(long received) {
        return new StockLevels(received, received, 0);
    }

    /** Returns the levels with another received quantity and the same allocated quantity. */
    public StockLevels withReceived(long other) {
        return new StockLevels(other, other - allocated, allocated);
    }
}
