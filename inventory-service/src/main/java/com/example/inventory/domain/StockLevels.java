package com.example.inventory.domain;

/**
 * How much there is of an item: {@code received = available + allocated}, at every moment.
 *
 * @param received how many came in, less those written off
 * @param available what orders may still have
 * @param allocated what is held for orders or sold to them
 */
public record StockLevels(long received, long available, long allocated) {

    public StockLevels {
        if (available < 0 || allocated < 0 || received != available + allocated) {
            throw new IllegalArgumentException(
                    "levels received %s, available %s, allocated %s: received has to be the sum of the others, and none negative"
                            .formatted(received, available, allocated));
        }
    }

    /** Of an item no order has asked for yet. */
    public static StockLevels untouched(long received) {
        return new StockLevels(received, received, 0);
    }

    /** With another number received; what is allocated stays so. */
    public StockLevels withReceived(long other) {
        return new StockLevels(other, other - allocated, allocated);
    }
}
