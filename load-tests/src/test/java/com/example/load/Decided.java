package com.example.load;

import java.util.stream.Stream;

/**
 * An order of the journey that was read back decided.
 *
 * @param total in minor units; 0 unless it is confirmed
 */
record Decided(String orderId, String status, long total) {

    boolean confirmed() {
        return status.equals("CONFIRMED");
    }

    /** That it was placed and that it was decided, by the ids of the events. */
    Stream<String> events() {
        return Stream.of("order/%s#1".formatted(orderId), "order/%s#2".formatted(orderId));
    }
}
