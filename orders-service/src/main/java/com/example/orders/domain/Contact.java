package com.example.orders.domain;

import org.jspecify.annotations.Nullable;

/** Where an order goes. Never printed: it is a person's name and address. */
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
