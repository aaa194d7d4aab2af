package com.example.orders.domain;

/**
 * An amount in minor units.
 *
 * @param currency ISO 4217 code
 */
public record Money(long amount, String currency) {}
