package com.example.infra;

import java.util.LinkedHashMap;
import java.util.Map;

/** A product that a new stage starts with; the price is in minor units. */
record CatalogueItem(String sku, String name, int unitPrice, String currency, int received) {

    /** Returns every value as a string, since CloudFormation passes the numbers of a custom resource as strings. */
    Map<String, Object> asProperties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("sku", sku);
        properties.put("name", name);
        properties.put("unitPrice", String.valueOf(unitPrice));
        properties.put("currency", currency);
        properties.put("received", String.valueOf(received));
        return properties;
    }
}
