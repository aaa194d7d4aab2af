package com.example.infra;

import java.util.LinkedHashMap;
import java.util.Map;

/** A product a new stage starts with; the price is in minor units. */
record CatalogueItem(String sku, String name, int unitPrice, String currency, int received) {

    /** As text throughout: CloudFormation hands a custom resource every number as a string. */
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
