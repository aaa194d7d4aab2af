package com.example.simulation.model.entity;

import java.util.SortedMap;

/**
 * The attributes of an order that only its customer's key can produce. The model requires that they never change.
 *
 * @param contact the sealed contact, which another oracle opens and compares
 * @param tenant a pseudonym of the customer
 */
public record Sealed(String contact, long keyVersion, String tenant) {

    public static Sealed of(SortedMap<String, Object> item) {
        return new Sealed(Values.text(item, "contact"), Values.number(item, "keyVersion"), Values.text(item, "tenant"));
    }
}
