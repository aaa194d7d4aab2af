package com.example.load;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * An order that a customer of the journey read for the last time.
 *
 * @param total in minor units; 0 unless it was confirmed
 * @param events how often its state changed, which is the number of its events
 */
record Decided(String orderId, String status, long total, int events) {

    static Decided of(String body) {
        var order = JsonMapper.shared().readTree(body);
        return new Decided(
                order.path("orderId").asString(),
                order.path("status").asString(),
                order.path("total").asLong(0),
                order.path("history").size());
    }

    boolean is(String expected) {
        return status.equals(expected);
    }

    /** The ids of its events in the archive. */
    Stream<String> eventIds() {
        return LongStream.rangeClosed(1, events).mapToObj(number -> "order/%s#%s".formatted(orderId, number));
    }
}
