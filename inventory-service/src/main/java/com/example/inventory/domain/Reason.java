package com.example.inventory.domain;

/** The reason why a line could not be held. */
public record Reason(Sku sku, Code code) {

    /** The reasons for which a line is refused. */
    public enum Code {
        /** The catalogue has no item with this SKU. */
        UNKNOWN_SKU,
        /** Fewer are available than the order requests. */
        OUT_OF_STOCK,
        /** The order's lines are priced in different currencies. */
        MIXED_CURRENCIES,
        /** The request was read too late for an answer. This is about the order, not the line. */
        TOO_LATE
    }
}
