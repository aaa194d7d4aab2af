package com.example.inventory.domain;

/** A quantity of one SKU that an order requests. */
public record RequestedLine(Sku sku, int quantity) {

    public RequestedLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity %s of %s: must be at least 1".formatted(quantity, sku));
        }
    }

    HeldLine at(Listing listing) {
        return new HeldLine(sku, quantity, listing.name(), listing.unitPrice());
    }
}
