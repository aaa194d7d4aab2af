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
    }

    long amount() {
        return Math.multiplyExact(unitPrice, quantity);
    }
}
