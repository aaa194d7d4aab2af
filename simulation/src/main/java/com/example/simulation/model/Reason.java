package com.example.simulation.model;

import java.util.SortedMap;

/** The reason why a line of an order could not be held. */
record Reason(String sku, String code) {

    SortedMap<String, Object> full() {
        return new Fields().with("sku", sku).with("code", code);
    }
}
