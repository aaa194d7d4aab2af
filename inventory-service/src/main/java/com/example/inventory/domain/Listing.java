package com.example.inventory.domain;

/**
 * How an item stands in the catalogue.
 *
 * @param unitPrice in minor units
 * @param currency ISO 4217; never changes, since reservations remember prices
 */
public record Listing(String name, long unitPrice, String currency) {

    public Listing {
        if (unitPrice < 0) {
            throw new IllegalArgumentException("unit price %s of %s: must not be negative".formatted(unitPrice, name));
        }
    }
}
