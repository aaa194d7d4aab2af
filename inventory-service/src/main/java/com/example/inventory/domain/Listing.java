package com.example.inventory.domain;

/**
 * The name and price of an item in the catalogue.
 *
 * @param unitPrice in minor units
 * @param currency ISO 4217 code; never changes, because reservations contain prices
 */
public record Listing(String name, long unitPrice, String currency) {

    public Listing {
        if (unitPrice < 0) {
            throw new IllegalArgumentException("unit price %s of %s: must not be negative".formatted(unitPrice, name));
        }
    }
}
