package com.example.inventory.domain;

/** Why a line could not be held. */
public record Reason(Sku sku, Code code) {

    /** What is wrong with the line. */
    public enum Code {
        /** The catalogue has no such item. */
        UNKNOWN_SKU,
        /** There are fewer than the order wants. */
        OUT_OF_STOCK,
        /** The lines of the order have prices in several currencies. */
        MIXED_CURRENCIES,
        /** There was no time left to answer when the request was read: about the order, not the line. */
        TOO_LATE
    }
}
