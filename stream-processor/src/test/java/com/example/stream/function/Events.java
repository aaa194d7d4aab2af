package com.example.stream.function;

/** Events as orders publishes them. */
final class Events {

    static final String ORDER = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

    private Events() {}

    static String placed(String order) {
        return event(order, 1, "OrderPlaced", """
                "lines":[{"sku":"TEA-GREEN","quantity":2}]""");
    }

    static String confirmed(String order) {
        return event(order, 2, "OrderConfirmed", """
                "lines":[{"sku":"TEA-GREEN","quantity":2,"unitPrice":690},{"sku":"TEA-POT","quantity":1,"unitPrice":2400}],\
                "total":3780,"currency":"EUR\"""");
    }

    static String cancelled(String order) {
        return event(order, 3, "OrderCancelled", """
                "wasConfirmed":true,\
                "lines":[{"sku":"TEA-GREEN","quantity":2,"unitPrice":690},{"sku":"TEA-POT","quantity":1,"unitPrice":2400}],\
                "total":3780,"currency":"EUR\"""");
    }

    static String cancelledBefore(String order) {
        return event(order, 2, "OrderCancelled", """
                "wasConfirmed":false,"lines":[{"sku":"TEA-GREEN","quantity":2}]""");
    }

    /** The trace an order's events belong to: each order has one. */
    static String trace(String order) {
        return "1-67a1b2c3-%024x".formatted(order.hashCode() & 0xffffffffL);
    }

    private static String event(String order, int sequence, String type, String data) {
        return """
                {"specversion":"1.0","id":"order/%1$s#%2$d","type":"%3$s","source":"orders","subject":"order/%1$s",\
                "sequence":%2$d,"time":"2026-03-01T12:00:00Z","dataschema":"x","trace":"Root=%5$s;Parent=53995c3f42cd8ad%2$d;Sampled=1",\
                "data":{"orderId":"%1$s",%4$s}}""".formatted(order, sequence, type, data, trace(order));
    }
}
