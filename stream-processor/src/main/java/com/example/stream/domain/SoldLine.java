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
        // An amount that overflows is found here, where the event is read, and not where others are counted with it.
        try {
            var _ = Math.multiplyExact(unitPrice, quantity);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "%s of %s at %s: the amount must fit 64 bits".formatted(quantity, sku, unitPrice), e);
        }
    }

    long amount() {
        return unitPrice * quantity;
    }
}
