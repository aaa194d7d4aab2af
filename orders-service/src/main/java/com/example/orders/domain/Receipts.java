package com.example.orders.domain;

/** Writes receipts for customers. */
@FunctionalInterface
public interface Receipts {

    /** Writes the receipt for an order that is about to be stored. */
    Receipt write(Order placed);
}
