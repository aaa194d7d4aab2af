package com.example.stream.function;

import com.example.kit.testing.EventExamples;
import com.example.kit.testing.FixedContext;
import java.util.Locale;

/** Events as orders publishes them. */
final class SampleEvents {

    static final String ORDER = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

    private SampleEvents() {}

    static String placed(String order) {
        return event("order-placed", order, 1);
    }

    static String confirmed(String order) {
        return event("order-confirmed", order, 2);
    }

    static String cancelled(String order) {
        return event("order-cancelled", order, 3);
    }

    static String cancelledBefore(String order) {
        return event("order-cancelled-unconfirmed", order, 2);
    }

    /** The trace an order's events belong to: each order has one. */
    static String trace(String order) {
        return String.format(Locale.ROOT, "1-67a1b2c3-%024x", order.hashCode() & 0xffffffffL);
    }

    /** The example, of another order and in its trace. */
    private static String event(String example, String order, int parent) {
        return EventExamples.read(example)
                .replace(ORDER, order)
                .replace(
                        FixedContext.TRACE,
                        "Root=%s;Parent=53995c3f42cd8ad%s;Sampled=1".formatted(trace(order), parent));
    }
}
