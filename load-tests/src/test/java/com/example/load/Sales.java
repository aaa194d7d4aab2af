package com.example.load;

import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The result of {@code GET /sales}, over all days and currencies.
 *
 * @param revenue in minor units
 */
record Sales(long orders, long revenue) {

    static Sales of(String body) {
        var days = JsonMapper.shared().readTree(body).path("days");
        return new Sales(sum(days, "orders"), sum(days, "revenue"));
    }

    Sales since(Sales before) {
        return new Sales(orders - before.orders, revenue - before.revenue);
    }

    private static long sum(JsonNode days, String name) {
        return StreamSupport.stream(days.spliterator(), false)
                .mapToLong(day -> day.path(name).asLong())
                .sum();
    }
}
