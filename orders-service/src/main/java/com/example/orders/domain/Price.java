package com.example.orders.domain;

/**
 * The name and the price of an item at the time its stock was held.
 *
 * @param unitPrice in minor units
 */
public record Price(String name, long unitPrice) {}
