package com.example.orders.domain;

import org.jspecify.annotations.Nullable;

/** The recipient of an order. Personal data, so {@code toString} prints none of it. */
public record Contact(String name, String email, Address address) {

    /** A postal address. */
    public record Address(String line1, @Nullable String line2, String city, String postcode, String country) {

        @Override
        public String toString() {
            return "Address[…]";
        }
    }

    @Override
    public String toString() {
        return "Contact[…]";
    }
}
