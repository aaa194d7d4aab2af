package com.example.stream.domain;

/**
 * A sold quantity of one SKU.
 *
 * @param unitPrice in minor units of the order's currency
 */
public record SoldLine(Sku sku, int quantity, long unitPrice) {

    public SoldLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity %s of %s: must be at least 1".formatted(quantity, sku));
        }
        // Detects an overflow while the event is read, and not later when other facts are counted with it.
        try {
            var _ = Math.multiplyExact(unitPrice, quantity);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "%s of %s at %s: the amount must fit into 64 bits".formatted(quantity, sku, unitPrice), e);
        }
    }

    long amount() {
        return unitPrice * quantity;
    }
}
