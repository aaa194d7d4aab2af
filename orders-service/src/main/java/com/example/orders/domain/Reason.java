package com.example.orders.domain;

/**
 * The reason why inventory could not hold a line.
 *
 * @param code from inventory: {@code UNKNOWN_SKU}, {@code OUT_OF_STOCK} or {@code MIXED_CURRENCIES}
 */
public record Reason(Sku sku, String code) {}
