package com.example.simulation.model;

import java.util.SortedMap;

/**
 * The attributes of an order that only its customer's key can make: here they may not change.
 *
 * @param contact opened at rest, and compared then
 * @param tenant names the customer without saying who it is
 */
record Sealed(String contact, long keyVersion, String tenant) {

    static Sealed of(SortedMap<String, Object> item) {
        return new Sealed(Values.text(item, "contact"), Values.number(item, "keyVersion"), Values.text(item, "tenant"));
    }
}
