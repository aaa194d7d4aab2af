package com.example.inventory.domain;

import java.util.regex.Pattern;

/** The stock keeping unit of an item: 2 to 40 capital letters, digits or hyphens, not beginning with a hyphen. */
public record Sku(String value) implements Comparable<Sku> {

    private static final Pattern PATTERN = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");

    public Sku {
        if (!isValid(value)) {
            throw new IllegalArgumentException(
                    "a SKU must have 2 to 40 capital letters, digits or hyphens, and not begin with a hyphen");
        }
    }

    public static boolean isValid(String value) {
        return PATTERN.matcher(value).matches();
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
