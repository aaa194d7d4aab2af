package com.example.inventory.domain;

/**
 * A quantity of one SKU that is held for an order.
 *
 * @param name the item's name when it was held
 * @param unitPrice the price of one unit when it was held, in minor units
 */
public record HeldLine(Sku sku, int quantity, String name, long unitPrice) {}
