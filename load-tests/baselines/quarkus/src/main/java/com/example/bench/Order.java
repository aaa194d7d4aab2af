package com.example.bench;

import java.util.List;

/** The order that a customer sends. */
public record Order(List<Line> lines) {

    /** A quantity of one SKU. */
    public record Line(String sku, int quantity) {}

    /** Tests whether the order could be placed: 1 to 20 lines, each with a SKU and a quantity of 1 to 100. */
    public boolean isValid() {
        return lines != null
                && !lines.isEmpty()
                && lines.size() <= 20
                && lines.stream().allMatch(Order::isValid);
    }

    private static boolean isValid(Line line) {
        return line.sku() != null && !line.sku().isBlank() && line.quantity() >= 1 && line.quantity() <= 100;
    }
}
