package com.example.orders.domain;

/**
 * Why a line could not be held.
 *
 * @param code as inventory says it: {@code UNKNOWN_SKU}, {@code OUT_OF_STOCK} or {@code MIXED_CURRENCIES}
 */
public record Reason(Sku sku, String code) {}
