package com.example.load;

import tools.jackson.databind.json.JsonMapper;

/** The stock of the SKU that a run sells, as {@code GET /stock/…} returns it. */
record Shelf(long received, long available, long allocated) {

    static Shelf of(String body) {
        var item = JsonMapper.shared().readTree(body);
        return new Shelf(
                item.path("received").asLong(),
                item.path("available").asLong(),
                item.path("allocated").asLong());
    }
}
