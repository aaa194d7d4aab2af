package com.example.simulation.cost;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed prices, {@code simulation/cost/prices.json}. */
record Prices(JsonNode json) {

    static Prices read() {
        return new Prices(JsonMapper.shared()
                .readTree(CostFiles.folder().resolve("prices.json").toFile()));
    }

    /** The price of a quantity in US dollars. */
    double of(String name, double quantity) {
        var price = price(name);
        return quantity * price.path("usd").asDouble() / price.path("per").asDouble();
    }

    String page(String name) {
        return price(name).path("page").asString();
    }

    String region() {
        return json.path("region").asString();
    }

    /** The month in which the prices were read, for example {@code 2026-11}. */
    String month() {
        return json.path("read").asString();
    }

    private JsonNode price(String name) {
        return Optional.ofNullable(json.path("prices").get(name))
                .orElseThrow(() -> new IllegalArgumentException("prices.json has no price for " + name));
    }
}
