package com.example.inventory.function;

import com.example.inventory.domain.AdjustStock.Edit;
import com.example.inventory.domain.Listing;
import com.example.inventory.domain.ManagerId;
import com.example.inventory.domain.Sku;

/** The body of {@code PUT /stock/{sku}}, validated against its schema. */
record AdjustStockRequest(String name, long unitPrice, String currency, long received) {

    Edit edit(Sku sku, ManagerId by) {
        return new Edit(sku, listing(), received, by);
    }

    Listing listing() {
        return new Listing(name, unitPrice, currency);
    }
}
