package com.example.inventory.domain;

import java.util.regex.Pattern;

/** The id of an order: 26 characters of Crockford's base 32, created by the orders service. */
public record OrderId(String value) {

    private static final Pattern PATTERN = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public OrderId {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("an order id must have 26 characters of Crockford's base 32");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
