package com.example.simulation.model.entity;

import java.util.SortedMap;

/** A predicted item of the catalogue. */
public record Item(
        String sku,
        String name,
        long unitPrice,
        String currency,
        long received,
        long available,
        long allocated,
        long edition) {

    public Item moved(long quantity) {
        return new Item(sku, name, unitPrice, currency, received, available - quantity, allocated + quantity, edition);
    }

    /** Returns the item after an edit with this body. */
    public Item edited(SortedMap<String, Object> body) {
        long received = Values.number(body, "received");
        return new Item(
                sku,
                Values.text(body, "name"),
                Values.number(body, "unitPrice"),
                Values.text(body, "currency"),
                received,
                received - allocated,
                allocated,
                edition + 1);
    }

    /** Returns the levels of an item that does not exist yet. */
    public static Item none(String sku) {
        return new Item(sku, "", 0, "", 0, 0, 0, 0);
    }

    /** Returns the facts that events contain. */
    public SortedMap<String, Object> state() {
        return new Fields()
                .with("name", name)
                .with("unitPrice", unitPrice)
                .with("currency", currency)
                .with("received", received)
                .with("available", available)
                .with("allocated", allocated);
    }

    public SortedMap<String, Object> stateWithEdition() {
        var state = state();
        state.put("edition", edition);
        return state;
    }

    /** Returns the item as the API shows it. */
    public SortedMap<String, Object> view() {
        var view = state();
        view.put("sku", sku);
        return view;
    }

    /** Returns the item as the table holds it. */
    public SortedMap<String, Object> item() {
        var item = stateWithEdition();
        item.putAll(new Fields().with("pk", "SKU#" + sku).with("sku", sku).with("listed", "Y"));
        return item;
    }
}
