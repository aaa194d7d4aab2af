package com.example.stream.domain;

import java.util.regex.Pattern;

/** The stock keeping unit of a sold item. */
public record Sku(String value) implements Comparable<Sku> {

    private static final Pattern PATTERN = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");

    public Sku {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a SKU must have 2 to 40 capital letters, digits or hyphens, and not begin with a hyphen");
        }
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
