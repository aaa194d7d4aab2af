package com.example.orders.domain;

/**
 * What an item was called and cost when its stock was held.
 *
 * @param unitPrice in minor units
 */
public record Price(String name, long unitPrice) {}
