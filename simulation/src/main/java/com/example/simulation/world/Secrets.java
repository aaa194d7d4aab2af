package com.example.simulation.world;

import java.util.List;

/** What customers tell of themselves, which must not be found anywhere outside of a sealed contact. */
public final class Secrets {

    static final String STREET = "1 Secret Garden Street";

    private Secrets() {}

    static String name(String customer) {
        return "Name of " + customer;
    }

    static String email(String customer) {
        return customer + "@secret.example.com";
    }

    /** What to look for. */
    public static List<String> all() {
        return List.of(STREET, "Name of ", "@secret.example.com");
    }
}
