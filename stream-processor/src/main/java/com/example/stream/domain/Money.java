package com.example.stream.domain;

import java.util.regex.Pattern;

/**
 * An amount in minor units.
 *
 * @param currency ISO 4217; amounts of two currencies are never added
 */
public record Money(long amount, String currency) {

    private static final Pattern CURRENCY_PATTERN = Pattern.compile("[A-Z]{3}");

    public Money {
        if (!CURRENCY_PATTERN.matcher(currency).matches()) {
            throw new IllegalArgumentException("a currency has three capitals");
        }
    }
}
