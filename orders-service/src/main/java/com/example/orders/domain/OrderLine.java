package com.example.orders.domain;

import java.util.Optional;

/**
 * A quantity of one SKU.
 *
 * @param price present once inventory holds the stock
 */
public record OrderLine(Sku sku, int quantity, Optional<Price> price) {

    public OrderLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity %s of %s: must be at least 1".formatted(quantity, sku));
        }
    }

    public static OrderLine of(Sku sku, int quantity) {
        return new OrderLine(sku, quantity, Optional.empty());
    }

    long amount() {
        return price.map(each -> Math.multiplyExact(each.unitPrice(), quantity)).orElse(0L);
    }
}
