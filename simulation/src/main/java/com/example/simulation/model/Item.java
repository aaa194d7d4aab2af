package com.example.simulation.model;

import java.util.SortedMap;

/** An item of the catalogue as it is predicted. */
record Item(
        String sku,
        String name,
        long unitPrice,
        String currency,
        long received,
        long available,
        long allocated,
        long edition) {

    Item moved(long quantity) {
        return new Item(sku, name, unitPrice, currency, received, available - quantity, allocated + quantity, edition);
    }

    /** As an edit with this body leaves it. */
    Item edited(SortedMap<String, Object> body) {
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

    /** Of an item that is not there yet. */
    static Item none(String sku) {
        return new Item(sku, "", 0, "", 0, 0, 0, 0);
    }

    /** Its facts as events carry them. */
    SortedMap<String, Object> state() {
        return new Fields()
                .with("name", name)
                .with("unitPrice", unitPrice)
                .with("currency", currency)
                .with("received", received)
                .with("available", available)
                .with("allocated", allocated);
    }

    SortedMap<String, Object> stateWithEdition() {
        var state = state();
        state.put("edition", edition);
        return state;
    }

    /** As the API shows it. */
    SortedMap<String, Object> view() {
        var view = state();
        view.put("sku", sku);
        return view;
    }

    /** As the table holds it. */
    SortedMap<String, Object> item() {
        var item = stateWithEdition();
        item.putAll(new Fields().with("pk", "SKU#" + sku).with("sku", sku).with("listed", "Y"));
        return item;
    }
}
