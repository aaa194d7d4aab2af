package com.example.inventory.domain;

/**
 * So many of one item, held for an order.
 *
 * @param name what the item was called when it was held
 * @param unitPrice what one cost then, in minor units
 */
public record HeldLine(Sku sku, int quantity, String name, long unitPrice) {}
