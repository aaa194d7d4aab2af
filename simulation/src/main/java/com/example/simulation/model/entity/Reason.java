package com.example.simulation.model.entity;

import java.util.SortedMap;

/** The reason why a line of an order could not be held. */
public record Reason(String sku, String code) {

    public SortedMap<String, Object> full() {
        return new Fields().with("sku", sku).with("code", code);
    }
}
