package com.example.orders.domain;

import java.util.regex.Pattern;

/** Names one order: 128 random bits in Crockford's base 32, which cannot be guessed and is easy to read out. */
public record OrderId(String value) {

    private static final Pattern PATTERN = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public OrderId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("an order id has 26 characters of Crockford's base 32");
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
