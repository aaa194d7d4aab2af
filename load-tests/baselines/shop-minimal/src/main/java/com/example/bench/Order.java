package com.example.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order that a customer sends. */
record Order(@Nullable List<Line> lines) {

    /** A quantity of one SKU. */
    record Line(@Nullable String sku, int quantity) {

        boolean isValid() {
            return sku != null && !sku.isBlank() && quantity >= 1 && quantity <= 100;
        }
    }

    /** Tests whether the order could be placed: 1 to 20 lines, each with a SKU and a quantity of 1 to 100. */
    boolean isValid() {
        return lines != null
                && !lines.isEmpty()
                && lines.size() <= 20
                && lines.stream().allMatch(Line::isValid);
    }
}
