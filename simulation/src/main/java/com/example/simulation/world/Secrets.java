package com.example.simulation.world;

import java.util.List;

/** Contact data of customers, which must not appear anywhere outside a sealed contact. */
public final class Secrets {

    static final String STREET = "1 Secret Garden Street";

    private Secrets() {}

    static String name(String customer) {
        return "Name of " + customer;
    }

    static String email(String customer) {
        return customer + "@secret.example.com";
    }

    /** The texts to search for. */
    public static List<String> all() {
        return List.of(STREET, "Name of ", "@secret.example.com");
    }
}
