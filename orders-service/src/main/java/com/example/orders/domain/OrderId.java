package com.example.orders.domain;

import java.util.regex.Pattern;

/** Identifies an order: 128 random bits in Crockford's base 32, hard to guess and easy to read aloud. */
public record OrderId(String value) {

    private static final Pattern PATTERN = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public OrderId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("an order id must have 26 characters of Crockford's base 32");
        }
    }

    public static boolean isValid(String value) {
        return PATTERN.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
