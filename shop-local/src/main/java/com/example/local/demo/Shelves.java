package com.example.local.demo;

import java.util.List;
import java.util.Map;

/**
 * Sets the stock of the shop.
 *
 * @param token an access token of the manager
 */
record Shelves(Shop shop, String token) {

    /** The quantity of each SKU that is sufficient for one order. */
    private static final int PER_ORDER = 10;

    private static final List<String> SKUS = List.of("TEA-GREEN-100", "TEA-BLACK-100", "CUP-WHITE", "TEA-OOLONG-50");

    /** Adds stock so that it is sufficient for this number of orders. */
    void fill(int orders) {
        for (var sku : SKUS) {
            var item = shop.get("/stock/" + sku, token);
            var json = item.json();
            var body = """
                    {"name":"%s","unitPrice":%s,"currency":"%s","received":%s}""".formatted(
                            json.path("name").asString(),
                            json.path("unitPrice").asLong(),
                            json.path("currency").asString(),
                            json.path("received").asLong() + (long) orders * PER_ORDER);
            var answer = shop.put("/stock/" + sku, token, Map.of("If-Match", item.header("ETag")), body);
            if (answer.status() != 200) {
                throw new IllegalStateException("the stock of %s could not be set: %s".formatted(sku, answer.status()));
            }
        }
    }
}
