package com.example.stream.domain;

/**
 * So many of one item.
 *
 * @param unitPrice in minor units of the order's currency
 */
public record SoldLine(Sku sku, int quantity, long unitPrice) {

    public SoldLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity %s of %s: must be at least 1".formatted(quantity, sku));
        }
        // More than a number holds is found here, where the event is read, and not where others are counted with it.
        var _ = Math.multiplyExact(unitPrice, quantity);
    }

    long amount() {
        return Math.multiplyExact(unitPrice, quantity);
    }
}
