package com.example.inventory.domain;

/**
 * A quantity of one SKU that is held for an order.
 *
 * @param name what the item was called when it was held
 * @param unitPrice what one cost then, in minor units
 */
public record HeldLine(Sku sku, int quantity, String name, long unitPrice) {}
