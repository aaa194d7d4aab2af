package com.example.simulation.cost;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** One line of a bill: a quantity and its price in US dollars. */
record Row(String item, double quantity, double usd) {

    static Row of(String price, double quantity, Prices prices) {
        return new Row(price, quantity, prices.of(price, quantity));
    }

    String markdown() {
        return String.format(Locale.ROOT, "| %s | %s | %.2f |", item, threeDigits(quantity), usd);
    }

    private static String threeDigits(double quantity) {
        var rounded = BigDecimal.valueOf(quantity).round(new MathContext(3));
        return String.format(
                Locale.ROOT, "%,." + Math.max(0, rounded.stripTrailingZeros().scale()) + "f", rounded);
    }
}
